package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.party.Parties;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office does about a charge that is not billed yet. Every edit names the version of the charge it saw. */
@ApplicationScoped
public class HandleCharge {

    private final InvoiceSlots slots;
    private final BillCharges bill;
    private final Drafting drafting;
    private final Parties parties;
    private final Wire wire;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    HandleCharge(
            InvoiceSlots slots,
            BillCharges bill,
            Drafting drafting,
            Parties parties,
            Wire wire,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.slots = slots;
        this.bill = bill;
        this.drafting = drafting;
        this.parties = parties;
        this.wire = wire;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Looks again whether it is complete; if it is, it is billed as if it had just been approved. */
    @Transactional
    public void retry(UUID id, @Nullable String ifMatch) {
        var slot = locked(id, ifMatch);
        if (!slot.is(InvoiceSlot.State.BLOCKED)) {
            throw notIn("Only what is blocked can be tried again.");
        }
        bill.bill(Map.of(slot, charge(slot)), List.of());
    }

    /** Not billed until it is released. */
    @Transactional
    public void hold(UUID id, @Nullable String ifMatch, String reason) {
        var slot = locked(id, ifMatch);
        if (!slot.is(InvoiceSlot.State.BLOCKED) && !slot.is(InvoiceSlot.State.WAITING)) {
            throw notIn("Only what is blocked or waits can be held.");
        }
        slot.hold(new Hold(reason, actor.actor(), clock.instant()));
        audit.record("charge.hold", "charge:" + id, null, null, reason);
    }

    /** Goes on where it was held. */
    @Transactional
    public void release(UUID id, @Nullable String ifMatch) {
        var slot = locked(id, ifMatch);
        if (!slot.isHeld()) {
            throw notIn("Only what is held can be released.");
        }
        slot.release();
        bill.bill(Map.of(slot, charge(slot)), List.of());
        audit.record("charge.release", "charge:" + id, null, null, null);
    }

    /** Billed at once, as a document of its own, and not with its run. */
    @Transactional
    public void billNow(UUID id, @Nullable String ifMatch) {
        var slot = locked(id, ifMatch);
        if (!slot.waitsFor(Route.Queue.RUN)) {
            throw notIn("Only what waits for a run can be billed before it; a pre-invoice is answered first.");
        }
        bill.billNow(slot, charge(slot));
        audit.record("charge.bill-now", "charge:" + id, null, null, null);
    }

    /** What it would be if it were billed alone today, or what it lacks. */
    @Transactional
    public ChargePreview preview(UUID id) {
        var slot = slots.findByIdOptional(id).filter(InvoiceSlot::isPending).orElseThrow(ProblemException::notFound);
        var charge = charge(slot);
        var known = parties.find(List.of(charge.sellerId(), charge.payerId()));
        var outcome = drafting.draft(charge, known.get(charge.sellerId()), known.get(charge.payerId()));
        return switch (outcome) {
            case Drafting.Outcome.Ready(var draft) ->
                ChargePreview.of(slot, draft, clock.instant(), drafting.warnings(charge, draft));
            case Drafting.Outcome.Blocked(var reasons) -> ChargePreview.blocked(slot, reasons);
            case Drafting.Outcome.NothingToBill() -> ChargePreview.blocked(slot, List.of());
        };
    }

    private InvoiceSlot locked(UUID id, @Nullable String ifMatch) {
        var slot = slots.lock(id).orElseThrow(ProblemException::notFound);
        Versions.check(ifMatch, slot.version());
        return slot;
    }

    private VerifiedCharge charge(InvoiceSlot slot) {
        return VerifiedCharge.of(wire.decode(slot.pendingEvent(), ReportVerified.class)).stream()
                .filter(charge -> slot.payerId().equals(charge.payerId()) && slot.purpose() == charge.purpose())
                .findFirst()
                .orElseThrow();
    }

    private static ProblemException notIn(String detail) {
        return ProblemException.conflict("charge-moved-on", "The charge is not in that state", detail);
    }
}
