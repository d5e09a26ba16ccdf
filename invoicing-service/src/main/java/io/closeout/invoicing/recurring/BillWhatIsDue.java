package io.closeout.invoicing.recurring;

import io.closeout.invoicing.recurring.AgreementsDue.NextPeriod;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.due.DueTerms;
import io.closeout.kit.due.DueWork;
import io.closeout.kit.due.Outcome;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Bills agreements that fell due: one period in a transaction, and all that were missed one after the other. */
@ApplicationScoped
class BillWhatIsDue {

    private static final int AT_ONCE = 50;

    private final BillAgreement bill;
    private final Tenants tenants;
    private final DueWork<NextPeriod> work;

    BillWhatIsDue(
            DueTables tables,
            DueRows<NextPeriod> due,
            BillAgreement bill,
            RecurringSettings settings,
            Tenants tenants) {
        this.bill = bill;
        this.tenants = tenants;
        this.work = tables.work(due, DueTerms.withLease(settings.goOnAfter()), AT_ONCE, this::step);
    }

    @Scheduled(every = "${closeout.recurring.bill-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.run();
    }

    private Outcome step(Due<NextPeriod> due) {
        var next =
                tenants.inTransaction(due.tenantId(), () -> bill.next(due.key().agreementId()));
        return switch (next) {
            case BillAgreement.Next.More() -> Outcome.MORE;
            case BillAgreement.Next.At(var instant) -> new Outcome.Again(instant);
            default -> Outcome.DONE;
        };
    }
}
