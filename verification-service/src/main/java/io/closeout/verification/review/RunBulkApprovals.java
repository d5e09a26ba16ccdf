package io.closeout.verification.review;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.outbox.Cause;
import io.closeout.kit.outbox.Causes;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.review.BulkWork.Due;
import io.closeout.verification.review.BulkWork.Item;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries bulk approvals out, each case in a transaction of its own that also keeps its outcome: whatever ends this
 * program in the middle, no case is approved twice and none is left out.
 */
@ApplicationScoped
class RunBulkApprovals {

    private static final Logger LOG = Logger.getLogger(RunBulkApprovals.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** When another replica is at work on all that is left. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** So that another bulk approval does not wait for all of this one. */
    private static final int SLICE = 50;

    private final BulkWork work;
    private final Verifications verifications;
    private final ApproveReport approve;
    private final Tenants tenants;

    RunBulkApprovals(BulkWork work, Verifications verifications, ApproveReport approve, Tenants tenants) {
        this.work = work;
        this.verifications = verifications;
        this.approve = approve;
        this.tenants = tenants;
    }

    @Scheduled(
            every = "${closeout.verification.review.bulk-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (var due = take(); due.isPresent(); due = take()) {
            slice(due.get());
        }
    }

    private Optional<Due> take() {
        return QuarkusTransaction.requiringNew().call(() -> work.take(LEASE));
    }

    private void slice(Due due) {
        var left = SLICE;
        while (left > 0 && one(due)) {
            left--;
        }
        var pause = left < SLICE ? Duration.ZERO : PAUSE;
        tenants.inTransaction(due.tenantId(), () -> work.rest(due.bulkId(), pause));
    }

    /** @return whether there was a case to work on */
    private boolean one(Due due) {
        var taken = new AtomicReference<@Nullable Item>();
        try {
            return tenants.inTransaction(due.tenantId(), () -> {
                var item = work.next(due.bulkId());
                item.ifPresent(taken::set);
                item.ifPresent(waiting -> settle(due, waiting));
                return item.isPresent();
            });
        } catch (RuntimeException e) {
            return refused(due, taken.get(), e);
        }
    }

    private void settle(Due due, Item item) {
        var cause = new Cause("bulk:" + due.bulkId(), item.caseId().toString(), item.requestedBy(), null);
        Causes.because(
                cause,
                () -> CurrentActor.onBehalfOf(
                        item.requestedBy(), () -> work.settle(due.bulkId(), item.position(), decide(item))));
    }

    private BulkOutcome decide(Item item) {
        var verification = verifications.lock(item.caseId()).orElse(null);
        if (verification == null) {
            return BulkOutcome.UNKNOWN_CASE;
        }
        if (verification.rowVersion() != item.version()) {
            return BulkOutcome.CONFLICT;
        }
        approve.inBulk(verification, item.reason());
        return BulkOutcome.APPROVED;
    }

    /** What was refused has been rolled back; its outcome is kept apart from it. */
    private boolean refused(Due due, @Nullable Item item, RuntimeException refusal) {
        if (item == null) {
            throw refusal;
        }
        var outcome = BulkOutcome.of(refusal);
        if (outcome == BulkOutcome.FAILED) {
            LOG.errorf(refusal, "case %s of bulk approval %s failed", item.caseId(), due.bulkId());
        }
        tenants.inTransaction(due.tenantId(), () -> work.settle(due.bulkId(), item.position(), outcome));
        return true;
    }
}
