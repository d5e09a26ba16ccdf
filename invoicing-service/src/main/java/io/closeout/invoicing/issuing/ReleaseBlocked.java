package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.party.PartyWork.Release;
import io.closeout.invoicing.pricing.PricesChanged;
import io.closeout.invoicing.tax.TaxTablesChanged;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.due.DueTerms;
import io.closeout.kit.due.DueWork;
import io.closeout.kit.due.Outcome;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks again at documents that were blocked, as soon as something is heard of one of their parties. */
@ApplicationScoped
class ReleaseBlocked {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PARTIES_AT_ONCE = 50;
    private static final int CHARGES_AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DueRows<Release> releases;
    private final InvoiceSlots slots;
    private final BillCharges bill;
    private final IssuingSettings settings;
    private final Tenants tenants;
    private final Wire wire;
    private final Clock clock;
    private final DueWork<Release> work;

    ReleaseBlocked(
            DueTables tables,
            DueRows<Release> releases,
            InvoiceSlots slots,
            BillCharges bill,
            IssuingSettings settings,
            Tenants tenants,
            Wire wire,
            Clock clock) {
        this.settings = settings;
        this.releases = releases;
        this.slots = slots;
        this.bill = bill;
        this.tenants = tenants;
        this.wire = wire;
        this.clock = clock;
        this.work = tables.work(releases, DueTerms.withLease(LEASE), PARTIES_AT_ONCE, this::release);
    }

    /** What was added to the tax tables may be what some of them wait for. */
    void soon(@Observes TaxTablesChanged changed) {
        soon();
    }

    /** As may be a rate or a list price. */
    void soon(@Observes PricesChanged changed) {
        soon();
    }

    private void soon() {
        slots.blockedSellers().forEach(seller -> releases.plan(new Release(seller)));
    }

    @Scheduled(every = "${closeout.issuing.release-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        work.run();
    }

    private Outcome release(Due<Release> due) {
        var look = new Look(BEFORE_ALL, false);
        while (look.after() != null) {
            var from = look;
            look = tenants.inTransaction(due.tenantId(), () -> release(due.key().partyId(), from));
        }
        return look.stillBlocked()
                ? new Outcome.Again(clock.instant().plus(settings.retryBlockedAfter()))
                : Outcome.DONE;
    }

    /** @param after where to go on; null at the end */
    private record Look(@Nullable UUID after, boolean stillBlocked) {}

    private Look release(UUID partyId, Look before) {
        var blocked = slots.blockedOf(partyId, Objects.requireNonNull(before.after()), CHARGES_AT_ONCE);
        Map<InvoiceSlot, VerifiedCharge> issue = new LinkedHashMap<>();
        for (var slot : blocked) {
            VerifiedCharge.of(wire.decode(slot.pendingEvent(), ReportVerified.class)).stream()
                    .filter(charge -> slot.payerId().equals(charge.payerId()) && slot.purpose() == charge.purpose())
                    .forEach(charge -> issue.put(slot, charge));
        }
        bill.bill(issue, List.of());
        var stillBlocked =
                before.stillBlocked() || blocked.stream().anyMatch(slot -> slot.is(InvoiceSlot.State.BLOCKED));
        return new Look(
                blocked.size() < CHARGES_AT_ONCE ? null : blocked.getLast().id(), stillBlocked);
    }
}
