package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.events.verification.ReportVerified;
import io.closeout.invoicing.party.PartyWork;
import io.closeout.invoicing.pricing.PricesChanged;
import io.closeout.invoicing.tax.TaxTablesChanged;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks again at documents that were blocked, as soon as something is heard of one of their parties. */
@ApplicationScoped
class ReleaseBlocked {

    private static final Logger LOG = Logger.getLogger(ReleaseBlocked.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PARTIES_AT_ONCE = 50;
    private static final int CHARGES_AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final PartyWork work;
    private final InvoiceSlots slots;
    private final BillCharges bill;
    private final IssuingSettings settings;
    private final Tenants tenants;
    private final Wire wire;

    ReleaseBlocked(
            PartyWork work,
            InvoiceSlots slots,
            BillCharges bill,
            IssuingSettings settings,
            Tenants tenants,
            Wire wire) {
        this.settings = settings;
        this.work = work;
        this.slots = slots;
        this.bill = bill;
        this.tenants = tenants;
        this.wire = wire;
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
        slots.blockedSellers()
                .forEach(seller -> work.plan(tenants.current(), seller, PartyWork.Kind.RELEASE, Duration.ZERO));
    }

    @Scheduled(every = "${closeout.issuing.release-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        List<PartyWork.Due> due;
        do {
            due = QuarkusTransaction.requiringNew()
                    .call(() -> work.take(PartyWork.Kind.RELEASE, PARTIES_AT_ONCE, LEASE));
            due.forEach(this::release);
        } while (due.size() == PARTIES_AT_ONCE);
    }

    private void release(PartyWork.Due due) {
        try {
            var look = new Look(BEFORE_ALL, false);
            while (look.after() != null) {
                var from = look;
                look = tenants.inTransaction(due.tenantId(), () -> release(due.partyId(), from));
            }
            end(due, look.stillBlocked());
        } catch (RuntimeException e) {
            LOG.errorf(e, "blocked documents of party %s cannot be released now", due.partyId());
        }
    }

    private void end(PartyWork.Due due, boolean stillBlocked) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (stillBlocked) {
                work.postpone(due, settings.retryBlockedAfter());
            } else {
                work.done(due);
            }
        });
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
