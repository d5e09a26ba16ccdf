package io.closeout.invoicing.recurring;

import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Bills agreements that fell due: one period in a transaction, and all that were missed one after the other. */
@ApplicationScoped
class BillWhatIsDue {

    private static final Logger LOG = Logger.getLogger(BillWhatIsDue.class);
    private static final int AT_ONCE = 50;

    private final AgreementsDue due;
    private final BillAgreement bill;
    private final RecurringSettings settings;
    private final Tenants tenants;

    BillWhatIsDue(AgreementsDue due, BillAgreement bill, RecurringSettings settings, Tenants tenants) {
        this.due = due;
        this.bill = bill;
        this.settings = settings;
        this.tenants = tenants;
    }

    @Scheduled(every = "${closeout.recurring.bill-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<AgreementsDue.Due> taken;
        do {
            taken = QuarkusTransaction.requiringNew().call(() -> due.take(AT_ONCE, settings.goOnAfter()));
            taken.forEach(this::run);
        } while (taken.size() == AT_ONCE);
    }

    private void run(AgreementsDue.Due row) {
        try {
            var next = step(row);
            while (next instanceof BillAgreement.Next.More) {
                next = step(row);
            }
            var last = next;
            QuarkusTransaction.requiringNew().run(() -> {
                if (last instanceof BillAgreement.Next.At(var instant)) {
                    due.postpone(row, instant);
                } else {
                    due.done(row);
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "agreement %s cannot be billed now", row.agreementId());
        }
    }

    private BillAgreement.Next step(AgreementsDue.Due row) {
        return tenants.inTransaction(row.tenantId(), () -> bill.next(row.agreementId()));
    }
}
