package io.closeout.verify.invariants;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.verification.ReportVerified;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** I5. The purpose of an invoice is that of the approved charges it bills. */
final class OneLiveInvoice extends Invariant {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<UUID, String> purposes = new HashMap<>();
    private final List<Billed> billed = new ArrayList<>();
    private final Set<UUID> cancelled = new HashSet<>();

    OneLiveInvoice() {
        super("I5", "one live invoice", "at most one invoice that is not cancelled per report, payer and purpose");
    }

    @Override
    public void hear(Seen record) {
        switch (record.body()) {
            case ReportVerified event ->
                event.getCharges()
                        .forEach(charge -> purposes.put(
                                charge.getChargeId(), charge.getPurpose().name()));
            case InvoiceIssued event ->
                event.getSources().stream()
                        .map(source -> new Billed(
                                event.getInvoiceId(),
                                event.getInvoiceNumber(),
                                source.getCaseId(),
                                event.getPayerId(),
                                source.getChargeId()))
                        .forEach(billed::add);
            case CreditNoteIssued event -> {
                if (event.getCancelsInvoice()) {
                    cancelled.add(event.getInvoiceId());
                }
            }
            case null, default -> {}
        }
    }

    @Override
    void judge(Evidence evidence) {
        topic();
        if (evidence.isIdle()) {
            table(evidence);
        }
    }

    private void topic() {
        var live = new HashMap<Slot, Billed>();
        for (var one : billed) {
            if (!cancelled.contains(one.invoiceId())) {
                var slot = new Slot(one.caseId(), one.payerId(), purposes.getOrDefault(one.chargeId(), UNKNOWN));
                var other = live.putIfAbsent(slot, one);
                if (other != null && !other.invoiceId().equals(one.invoiceId())) {
                    verdict()
                            .violated(
                                    one.caseId(),
                                    "has two live invoices to payer %s for %s: %s and %s"
                                            .formatted(slot.payerId(), slot.purpose(), other.number(), one.number()));
                }
            }
        }
        verdict().count("live", live.size());
        verdict().count("cancelled", cancelled.size());
    }

    /** An invoice that its slot does not know of is a second one, whatever the topic says. */
    private void table(Evidence evidence) {
        evidence.databases().read("invoicing", """
                select i.number, i.case_id from invoice i
                where not i.cancelled
                    and not exists (select from invoice_slot s where s.invoice_id = i.id and s.state = 'ISSUED')""", row -> {
            verdict()
                    .violated(
                            row.getString("case_id"),
                            "has the live invoice %s, which no slot holds".formatted(row.getString("number")));
        });
        evidence.databases()
                .read(
                        "invoicing",
                        """
                select case_id, payer_id, purpose, count(*) from invoice_slot
                group by case_id, payer_id, purpose having count(*) > 1""",
                        row -> verdict()
                                .violated(
                                        row.getString("case_id"),
                                        "has %d slots for payer %s and %s"
                                                .formatted(
                                                        row.getLong(4),
                                                        row.getString("payer_id"),
                                                        row.getString("purpose"))));
    }

    private record Billed(UUID invoiceId, String number, UUID caseId, UUID payerId, UUID chargeId) {}

    private record Slot(UUID caseId, UUID payerId, String purpose) {}
}
