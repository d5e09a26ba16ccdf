package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.selfbilling.PreInvoiceWork.Work;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.due.DueTerms;
import io.closeout.kit.due.DueWork;
import io.closeout.kit.due.Outcome;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Does what fell due about pre-invoices. Each piece is one transaction with the removal of its row. */
@ApplicationScoped
class PreInvoiceJobs {

    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DueRows<Work> due;
    private final MakePreInvoice make;
    private final AnswerPreInvoice answer;
    private final BillPreInvoice bill;
    private final ReviewPreInvoices review;
    private final PreInvoices preInvoices;
    private final Tenants tenants;
    private final DueWork<Work> work;

    PreInvoiceJobs(
            DueTables tables,
            DueRows<Work> due,
            MakePreInvoice make,
            AnswerPreInvoice answer,
            BillPreInvoice bill,
            ReviewPreInvoices review,
            PreInvoices preInvoices,
            Tenants tenants) {
        this.due = due;
        this.make = make;
        this.answer = answer;
        this.bill = bill;
        this.review = review;
        this.preInvoices = preInvoices;
        this.tenants = tenants;
        this.work = tables.work(due, DueTerms.withLease(LEASE), AT_ONCE, this::carryOut);
    }

    @Scheduled(every = "${closeout.pre-invoices.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.run();
    }

    private Outcome carryOut(Due<Work> one) {
        tenants.inTransaction(one.tenantId(), () -> {
            switch (one.key().kind()) {
                // Last, as whoever bills a case locks its slots before this row, too.
                case RUN -> {
                    make.run(one.key());
                    due.done(one);
                }
                case REVIEW -> {
                    review.review(UUID.fromString(one.key().key()));
                    due.done(one);
                }
                // First, as billing may plan the same again.
                case ANSWER, BILL -> {
                    due.done(one);
                    finish(one.key());
                }
            }
        });
        return Outcome.SETTLED;
    }

    private void finish(Work one) {
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
