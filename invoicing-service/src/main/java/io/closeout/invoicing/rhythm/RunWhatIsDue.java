package io.closeout.invoicing.rhythm;

import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes runs that are due. A group that fails does not hold the others, and is tried again. */
@ApplicationScoped
class RunWhatIsDue {

    private static final Logger LOG = Logger.getLogger(RunWhatIsDue.class);
    private static final int AT_ONCE = 20;

    private final RunsDue due;
    private final BillingGroups groups;
    private final BillTogether bill;
    private final RhythmSettings settings;
    private final Tenants tenants;

    RunWhatIsDue(RunsDue due, BillingGroups groups, BillTogether bill, RhythmSettings settings, Tenants tenants) {
        this.due = due;
        this.groups = groups;
        this.bill = bill;
        this.settings = settings;
        this.tenants = tenants;
    }

    @Scheduled(every = "${closeout.rhythm.run-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<RunsDue.Due> taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(() -> due.take(AT_ONCE, settings.goOnAfter()));
            taken.forEach(this::run);
        } while (taken.size() == AT_ONCE);
    }

    private void run(RunsDue.Due row) {
        try {
            while (step(row)) {
                LOG.debugf("run of group %s goes on", row.groupId());
            }
            QuarkusTransaction.requiringNew().run(() -> due.done(row));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the run of group %s cannot go on now", row.groupId());
        }
    }

    private boolean step(RunsDue.Due row) {
        return tenants.inTransaction(
                row.tenantId(), () -> bill.step(groups.find(row.groupId()).orElseThrow(), row.upTo()));
    }
}
