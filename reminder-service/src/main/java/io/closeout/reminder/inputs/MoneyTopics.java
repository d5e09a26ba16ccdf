package io.closeout.reminder.inputs;

import io.closeout.events.Contract;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.payment.PaymentReceived;
import java.util.List;

/** The topics that tell of money, and so decide whether a reminder may leave. */
public final class MoneyTopics {

    public static final String INVOICES =
            Contract.typeOf(InvoiceIssued.class).topic().name();
    public static final String PAYMENTS =
            Contract.typeOf(PaymentReceived.class).topic().name();

    static final List<String> ALL = List.of(INVOICES, PAYMENTS);

    private MoneyTopics() {}
}
