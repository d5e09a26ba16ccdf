package io.closeout.reminder.ledger;

import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Allocated money lowers what is open, and its payment no longer keeps the invoice waiting. */
@ApplicationScoped
class AllocateMoneyWhenPaymentAllocated implements Reaction<PaymentAllocated> {

    private final Invoices invoices;
    private final Payments payments;

    AllocateMoneyWhenPaymentAllocated(Invoices invoices, Payments payments) {
        this.invoices = invoices;
        this.payments = payments;
    }

    @Override
    public void prepare(List<Delivered<PaymentAllocated>> events) {
        invoices.load(events.stream().map(event -> event.body().getInvoiceId()));
        payments.note(events.stream().map(event -> allocated(event.body())).toList());
    }

    @Override
    public void on(Delivered<PaymentAllocated> event) {
        var allocated = event.body();
        invoices.known(allocated.getInvoiceId())
                .balanceBecame(
                        allocated.getOpenBalance().getAmount(),
                        event.aggregateVersion(),
                        Settlement.PAID,
                        event.recordedAt());
    }

    // Who paid is told by the payment itself: the invoice's payer need not be the one whose money it was.
    private static PaymentNote allocated(PaymentAllocated body) {
        return new PaymentNote(body.getPaymentId(), null, body.getUnallocated(), List.of(body.getInvoiceId()), true);
    }
}
