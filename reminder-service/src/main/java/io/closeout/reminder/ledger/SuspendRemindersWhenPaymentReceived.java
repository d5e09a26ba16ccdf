package io.closeout.reminder.ledger;

import io.closeout.events.payment.InvoiceRef;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever paid is not reminded while the office looks for the invoice that the money belongs to. */
@ApplicationScoped
class SuspendRemindersWhenPaymentReceived implements Reaction<PaymentReceived> {

    private final Payments payments;

    SuspendRemindersWhenPaymentReceived(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void prepare(List<Delivered<PaymentReceived>> events) {
        payments.note(events.stream().map(event -> received(event.body())).toList());
    }

    /** All is done for the whole chunk at once. */
    @Override
    public void on(Delivered<PaymentReceived> event) {}

    private static PaymentNote received(PaymentReceived body) {
        var named = body.getInvoices().stream().map(InvoiceRef::getInvoiceId).toList();
        return new PaymentNote(body.getPaymentId(), body.getPayerId(), body.getUnallocated(), named, false);
    }
}
