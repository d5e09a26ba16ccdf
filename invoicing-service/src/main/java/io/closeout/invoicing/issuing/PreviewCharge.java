package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.party.Parties;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows what a charge that waits would become if it were billed alone today. Nothing is locked, numbered or written; the
 * document bears the number 0 of its series, which nobody gets.
 */
@ApplicationScoped
public class PreviewCharge {

    private final InvoiceSlots slots;
    private final Drafting drafting;
    private final Parties parties;
    private final Wire wire;
    private final BusinessCalendar calendar;

    PreviewCharge(InvoiceSlots slots, Drafting drafting, Parties parties, Wire wire, BusinessCalendar calendar) {
        this.slots = slots;
        this.drafting = drafting;
        this.parties = parties;
        this.wire = wire;
        this.calendar = calendar;
    }

    /** Empty if nothing waits there, or if it lacks something by now. */
    public Optional<DocumentContent> of(UUID slotId) {
        return slots.findByIdOptional(slotId)
                .filter(slot -> slot.is(InvoiceSlot.State.WAITING))
                .flatMap(this::charge)
                .flatMap(this::draft)
                .map(draft -> {
                    var today = calendar.today(draft.zone());
                    return Documents.invoice(
                            slotId, draft, new DocumentNumber(draft.form().series(today.getYear()), 0, today));
                });
    }

    private Optional<VerifiedCharge> charge(InvoiceSlot slot) {
        return VerifiedCharge.of(wire.decode(slot.pendingEvent(), ReportVerified.class)).stream()
                .filter(charge -> slot.payerId().equals(charge.payerId()) && slot.purpose() == charge.purpose())
                .findFirst();
    }

    private Optional<Draft> draft(VerifiedCharge charge) {
        var known = parties.find(List.of(charge.sellerId(), charge.payerId()));
        var outcome = drafting.draft(charge, known.get(charge.sellerId()), known.get(charge.payerId()));
        return outcome instanceof Drafting.Outcome.Ready(var draft) ? Optional.of(draft) : Optional.empty();
    }
}
