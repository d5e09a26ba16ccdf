package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.rhythm.RunsDue.Run;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.due.DueTerms;
import io.closeout.kit.due.DueWork;
import io.closeout.kit.due.Outcome;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes runs that are due. */
@ApplicationScoped
class RunWhatIsDue {

    private static final int AT_ONCE = 20;

    private final BillingGroups groups;
    private final BillTogether bill;
    private final Tenants tenants;
    private final DueWork<Run> work;

    RunWhatIsDue(
            DueTables tables,
            DueRows<Run> due,
            BillingGroups groups,
            BillTogether bill,
            RhythmSettings settings,
            Tenants tenants) {
        this.groups = groups;
        this.bill = bill;
        this.tenants = tenants;
        this.work = tables.work(due, DueTerms.withLease(settings.goOnAfter()), AT_ONCE, this::step);
    }

    @Scheduled(every = "${closeout.rhythm.run-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.run();
    }

    private Outcome step(Due<Run> due) {
        var run = due.key();
        var more = tenants.inTransaction(
                due.tenantId(), () -> bill.step(groups.find(run.groupId()).orElseThrow(), run.upTo()));
        return more ? Outcome.MORE : Outcome.DONE;
    }
}
