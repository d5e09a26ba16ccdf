package io.closeout.invoicing.performance;

import io.closeout.invoicing.performance.StatementDue.Piece;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.due.DueTerms;
import io.closeout.kit.due.DueWork;
import io.closeout.kit.due.Outcome;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Works on months that are due, one per transaction. */
@ApplicationScoped
class StatementJobs {

    private static final Logger LOG = Logger.getLogger(StatementJobs.class);
    private static final int AT_ONCE = 50;

    private final StatementDue due;
    private final IssueStatement issue;
    private final SettleStatement settle;
    private final Tenants tenants;
    private final DueWork<Piece> work;

    StatementJobs(
            DueTables tables,
            DueRows<Piece> rows,
            StatementDue due,
            IssueStatement issue,
            SettleStatement settle,
            PerformanceSettings settings,
            Tenants tenants) {
        this.due = due;
        this.issue = issue;
        this.settle = settle;
        this.tenants = tenants;
        this.work = tables.work(rows, DueTerms.withLease(settings.lease()), AT_ONCE, this::workOn);
    }

    @Scheduled(
            every = "${closeout.performance.work-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        work.run();
    }

    private Outcome workOn(Due<Piece> one) {
        tenants.inTransaction(one.tenantId(), () -> locked(one.key()));
        return Outcome.SETTLED;
    }

    /** Whoever waited for the lock finds the work done. */
    private void locked(Piece one) {
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
