package io.closeout.invoicing.selfbilling;

import static java.util.stream.Collectors.toMap;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the answer of a station, or its silence (art. 224: the seller accepts each self-billed invoice). What it
 * disputes leaves; the rest is billed at once where the buyer makes the invoice.
 */
@ApplicationScoped
class AnswerPreInvoice {

    /** What is deducted is answered as entry 0. */
    private static final int DEDUCTION = 0;

    private final PreInvoices preInvoices;
    private final PreInvoiceEntries entries;
    private final ListedCharges listed;
    private final Deductions deductions;
    private final BillPreInvoice bill;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    AnswerPreInvoice(
            PreInvoices preInvoices,
            PreInvoiceEntries entries,
            ListedCharges listed,
            Deductions deductions,
            BillPreInvoice bill,
            Outbox outbox,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.preInvoices = preInvoices;
        this.entries = entries;
        this.listed = listed;
        this.deductions = deductions;
        this.bill = bill;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param reasons by the numbers of the entries that are disputed */
    @Transactional
    PreInvoice with(UUID id, AnswerRequest.Kind kind, Map<Integer, String> reasons) {
        var preInvoice = preInvoices.visibleLocked(id);
        if (!preInvoice.isOpen()) {
            throw ProblemException.conflict(
                    "pre-invoice-answered",
                    "This pre-invoice was answered already.",
                    "What was answered stays. Talk to the office if it was a mistake.");
        }
        if ((kind == AnswerRequest.Kind.DISPUTED) == reasons.isEmpty()) {
            throw ProblemException.badRequest("Name the entries that you dispute, or accept all.");
        }
        if (kind == AnswerRequest.Kind.ACCEPTED && !preInvoice.isSelfBilled()) {
            throw ProblemException.unprocessable(
                    "pre-invoice-needs-invoice",
                    "This pre-invoice is answered by an invoice.",
                    "Send your own invoice that quotes the reference; it is held against this list.");
        }
        take(preInvoice, StationAnswer.valueOf(kind.name()), reasons);
        return preInvoice;
    }

    /** The time to answer is over. In the caller's transaction. */
    void silence(UUID id) {
        preInvoices
                .locked(id)
                .filter(PreInvoice::isOpen)
                .ifPresent(preInvoice -> take(preInvoice, StationAnswer.TACIT, Map.of()));
    }

    private void take(PreInvoice preInvoice, StationAnswer answer, Map<Integer, String> reasons) {
        var disputed = dispute(preInvoice, reasons);
        var now = clock.instant();
        preInvoice.answered(answer, now, actor.actor());
        var chargeIds =
                disputed.stream().flatMap(entry -> entry.chargeIds().stream()).toList();
        outbox.add(preInvoice.id(), PreInvoiceEvents.answered(preInvoice, answer, chargeIds, now));
        audit.record("pre-invoice.answer", "pre-invoice:" + preInvoice.id(), null, reasons, answer.name());
        if (preInvoice.isSelfBilled()) {
            bill.bill(preInvoice);
        } else if (listed.lock(preInvoice).isEmpty()) {
            preInvoice.emptied();
        }
    }

    private List<PreInvoiceEntry> dispute(PreInvoice preInvoice, Map<Integer, String> reasons) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        var entryReasons = new LinkedHashMap<>(reasons);
        var disputesDeduction = entryReasons.remove(DEDUCTION) != null;
        var disputed = disputeEntries(preInvoice, entryReasons);
        if (disputesDeduction && !deductions.dispute(preInvoice)) {
            throw notListed(DEDUCTION);
        }
        return disputed;
    }

    private List<PreInvoiceEntry> disputeEntries(PreInvoice preInvoice, Map<Integer, String> reasons) {
        var waiting = listed.waiting(preInvoice, PreInvoiceKey.listedOn(preInvoice.id()));
        var known = entries.of(preInvoice.id()).stream()
                .filter(entry -> entry.isListed() && waiting.containsKey(entry.slotId()))
                .collect(toMap(PreInvoiceEntry::entryNo, entry -> entry));
        var disputed = new ArrayList<PreInvoiceEntry>();
        reasons.forEach((number, reason) -> {
            var entry = Optional.ofNullable(known.get(number)).orElseThrow(() -> notListed(number));
            listed.keepForOffice(preInvoice, Objects.requireNonNull(waiting.get(entry.slotId())));
            entry.become(PreInvoiceEntry.State.DISPUTED, reason, clock.instant());
            disputed.add(entry);
        });
        return disputed;
    }

    private static ProblemException notListed(int entryNo) {
        return ProblemException.unprocessable(
                "pre-invoice-entry",
                "An entry cannot be disputed.",
                "Entry %d is not on this pre-invoice any more.".formatted(entryNo));
    }

    private static ProblemException moved() {
        return ProblemException.conflict(
                "pre-invoice-entry-moved",
                "This entry does not wait for the office any more.",
                "The case was changed or withdrawn meanwhile, or somebody else decided.");
    }

    /** The office puts a disputed entry on the next pre-invoice, after it spoke with the station. */
    @Transactional
    PreInvoice putBack(UUID id, int entryNo, String reason) {
        var preInvoice = preInvoices.visibleLocked(id);
        if (entryNo == DEDUCTION) {
            if (!deductions.putBack(id)) {
                throw moved();
            }
            audit.record("pre-invoice.return", "pre-invoice:" + id, null, "deduction", reason);
            return preInvoice;
        }
        var entry = entries.of(id).stream()
                .filter(one -> one.entryNo() == entryNo)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var charge = entry.state() == PreInvoiceEntry.State.DISPUTED
                ? listed.waiting(preInvoice, PreInvoiceKey.disputedOn(id)).get(entry.slotId())
                : null;
        if (charge == null) {
            throw moved();
        }
        listed.next(preInvoice, charge);
        entry.become(PreInvoiceEntry.State.RETURNED, "returned", clock.instant());
        audit.record("pre-invoice.return", "pre-invoice:" + id, null, entryNo, reason);
        return preInvoice;
    }
}
