package io.closeout.invoicing.selfbilling;

import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Does what fell due about pre-invoices. Each piece is one transaction with the removal of its row. */
@ApplicationScoped
class PreInvoiceJobs {

    private static final Logger LOG = Logger.getLogger(PreInvoiceJobs.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PreInvoiceWork work;
    private final MakePreInvoice make;
    private final AnswerPreInvoice answer;
    private final BillPreInvoice bill;
    private final ReviewPreInvoices review;
    private final PreInvoices preInvoices;
    private final Tenants tenants;

    PreInvoiceJobs(
            PreInvoiceWork work,
            MakePreInvoice make,
            AnswerPreInvoice answer,
            BillPreInvoice bill,
            ReviewPreInvoices review,
            PreInvoices preInvoices,
            Tenants tenants) {
        this.work = work;
        this.make = make;
        this.answer = answer;
        this.bill = bill;
        this.review = review;
        this.preInvoices = preInvoices;
        this.tenants = tenants;
    }

    @Scheduled(every = "${closeout.pre-invoices.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<PreInvoiceWork.Due> due;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> work.take(AT_ONCE, LEASE));
            due.forEach(this::attempt);
        } while (due.size() == AT_ONCE);
    }

    private void attempt(PreInvoiceWork.Due due) {
        try {
            tenants.inTransaction(due.work().tenantId(), () -> carryOut(due));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "%s of %s cannot be done now",
                    due.work().kind(),
                    due.work().key());
        }
    }

    private void carryOut(PreInvoiceWork.Due due) {
        if (due.work().kind() == PreInvoiceWork.Kind.RUN) {
            // Last, as whoever bills a case locks its slots before this row, too.
            make.run(due.work());
            work.done(due);
        } else if (due.work().kind() == PreInvoiceWork.Kind.REVIEW) {
            // Last, for the same reason.
            review.review(UUID.fromString(due.work().key()));
            work.done(due);
        } else {
            // First, as billing may plan the same again.
            work.done(due);
            finish(due.work());
        }
    }

    private void finish(PreInvoiceWork.Work one) {
        var id = UUID.fromString(one.key());
        if (one.kind() == PreInvoiceWork.Kind.ANSWER) {
            answer.silence(id);
        } else {
            preInvoices
                    .locked(id)
                    .filter(preInvoice -> preInvoice.state() == PreInvoice.State.ACCEPTED)
                    .ifPresent(bill::bill);
        }
    }
}
