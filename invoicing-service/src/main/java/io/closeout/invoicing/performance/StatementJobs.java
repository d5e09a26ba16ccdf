package io.closeout.invoicing.performance;

import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Works on months that are due, one per transaction; what fails falls due again by itself. */
@ApplicationScoped
class StatementJobs {

    private static final Logger LOG = Logger.getLogger(StatementJobs.class);
    private static final int AT_ONCE = 50;

    private final StatementDue due;
    private final IssueStatement issue;
    private final SettleStatement settle;
    private final Tenants tenants;

    StatementJobs(StatementDue due, IssueStatement issue, SettleStatement settle, Tenants tenants) {
        this.due = due;
        this.issue = issue;
        this.settle = settle;
        this.tenants = tenants;
    }

    @Scheduled(
            every = "${closeout.performance.work-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        List<StatementDue.Due> taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(() -> due.take(AT_ONCE));
            taken.forEach(this::workOn);
        } while (taken.size() == AT_ONCE);
    }

    private void workOn(StatementDue.Due one) {
        try {
            tenants.inTransaction(one.tenantId(), () -> locked(one));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "%s of the month %s of station %s failed",
                    one.work(),
                    one.month().month(),
                    one.month().stationId());
        }
    }

    /** Whoever waited for the lock finds the work done. */
    private void locked(StatementDue.Due one) {
        var month = one.month();
        var now = due.lock(month.stationId(), month.month()).orElseThrow();
        if (now.work() != one.work()) {
            return;
        }
        switch (now.work()) {
            case CLOSE -> issue.close(month);
            case FINAL -> issue.complete(month);
            case SETTLE -> settle.settle(month);
            case DONE -> LOG.debugf("the month %s of a station is done", month.month());
        }
    }
}
