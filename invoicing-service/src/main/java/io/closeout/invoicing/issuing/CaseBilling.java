package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.toCollection;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.time.Ids;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the events of one transaction mean for the slots of their cases. It loads all cases of a chunk with two
 * statements, collects what is to be issued and credited, and leaves the documents to the end.
 */
@TransactionScoped
class CaseBilling implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient BillableCases cases;
    private final transient InvoiceSlots slots;
    private final transient Ids ids;
    private final transient BillCharges bill;
    private final transient BilledDecisions decisions;

    private final transient Map<UUID, BillableCases.Status> status = new HashMap<>();
    private final transient Map<UUID, List<InvoiceSlot>> slotsByCase = new HashMap<>();
    private final transient List<InvoiceSlot> opened = new ArrayList<>();
    private final transient Map<InvoiceSlot, VerifiedCharge> toIssue = new LinkedHashMap<>();
    private final transient List<CreditWish> toCredit = new ArrayList<>();

    CaseBilling(BillableCases cases, InvoiceSlots slots, Ids ids, BillCharges bill, BilledDecisions decisions) {
        this.cases = cases;
        this.slots = slots;
        this.ids = ids;
        this.bill = bill;
        this.decisions = decisions;
    }

    void prepareVerified(Collection<ReportVerified> events) {
        var versions = new TreeMap<String, Integer>();
        events.forEach(event -> versions.merge(event.getCaseId().toString(), event.getReportVersion(), Math::max));
        load(cases.verified(versions));
        decisions.keep(events);
    }

    void prepareWithdrawn(Collection<ReportWithdrawn> events) {
        var versions = new TreeMap<String, Integer>();
        events.forEach(event -> versions.merge(event.getCaseId().toString(), event.getReportVersion(), Math::max));
        load(cases.withdrawn(versions));
    }

    private void load(Map<UUID, BillableCases.Status> locked) {
        status.putAll(locked);
        var fresh = locked.keySet().stream()
                .filter(id -> !slotsByCase.containsKey(id))
                .toList();
        fresh.forEach(id -> slotsByCase.put(id, new ArrayList<>()));
        slots.lockOfCases(fresh).forEach(slot -> ofCase(slot.caseId()).add(slot));
    }

    void verified(ReportVerified event) {
        var known = status.getOrDefault(event.getCaseId(), new BillableCases.Status(0, 0));
        if (event.getReportVersion() <= known.withdrawn() || event.getReportVersion() < known.verified()) {
            return;
        }
        var mentioned = VerifiedCharge.of(event).stream().map(this::charge).collect(toCollection(LinkedHashSet::new));
        ofCase(event.getCaseId()).stream()
                .filter(slot -> !mentioned.contains(slot))
                .forEach(slot -> retract(slot, "report-amended"));
    }

    void withdrawn(ReportWithdrawn event) {
        ofCase(event.getCaseId()).stream()
                .filter(slot -> slot.reportVersion() <= event.getReportVersion())
                .forEach(slot -> retract(slot, "report-withdrawn"));
    }

    private InvoiceSlot charge(VerifiedCharge charge) {
        var ofCase = ofCase(charge.caseId());
        var known = ofCase.stream()
                .filter(slot -> slot.payerId().equals(charge.payerId()) && slot.purpose() == charge.purpose())
                .findFirst();
        if (known.isEmpty()) {
            var slot = new InvoiceSlot(ids.next(), charge);
            opened.add(slot);
            ofCase.add(slot);
            toIssue.put(slot, charge);
            return slot;
        }
        var slot = known.get();
        if (slot.answers(charge)) {
            slot.confirm(charge);
        } else {
            credit(slot, "report-amended");
            slot.take(charge);
            toIssue.put(slot, charge);
        }
        return slot;
    }

    private void retract(InvoiceSlot slot, String reasonKey) {
        credit(slot, reasonKey);
        toIssue.remove(slot);
        slot.retract();
    }

    private void credit(InvoiceSlot slot, String reasonKey) {
        var live = slot.liveInvoice();
        if (live != null) {
            toCredit.add(new CreditWish(live, slot.caseId(), slot.purpose(), reasonKey));
        }
    }

    private List<InvoiceSlot> ofCase(UUID caseId) {
        return slotsByCase.computeIfAbsent(caseId, id -> new ArrayList<>());
    }

    /** Issues and credits; called by every reaction that shares the transaction, and done by the first. */
    void complete() {
        if (!toIssue.isEmpty() || !toCredit.isEmpty()) {
            bill.bill(toIssue, toCredit);
        }
        // Only now: Hibernate inserts what a row was when it was handed over, and updates it to what became of it.
        slots.persist(opened);
        opened.clear();
        toIssue.clear();
        toCredit.clear();
    }
}
