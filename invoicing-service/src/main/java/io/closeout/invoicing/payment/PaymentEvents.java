package io.closeout.invoicing.payment;

import io.closeout.events.Meta;
import io.closeout.events.common.CaseBalance;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.payment.InvoiceRef;
import io.closeout.events.payment.PaymentChannel;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.money.Money;
import java.util.List;
import java.util.UUID;

/** What is said about money. */
final class PaymentEvents {

    private PaymentEvents() {}

    /** What was put on an invoice, and how that falls on its cases. */
    record Paid(Money amount, List<CaseBalance> cases) {}

    /** @param meant the invoices that the payer meant, as far as that can be told */
    static PaymentReceived received(Payment payment, List<Invoice> meant) {
        return PaymentReceived.newBuilder()
                .setMeta(Meta.PENDING)
                .setPaymentId(payment.id())
                .setReceiverId(payment.receiverId())
                .setPayerId(payment.payerId())
                .setAmount(payment.amount().onTheWire())
                .setValueDate(payment.valueDate())
                .setZone(payment.zone())
                .setMethod(payment.method())
                .setChannel(PaymentChannel.MANUAL)
                .setReference(payment.reference())
                .setExternalId(payment.externalId())
                .setUnallocated(payment.unallocated().onTheWire())
                .setInvoices(meant.stream().map(PaymentEvents::meant).toList())
                .build();
    }

    static PaymentAllocated allocated(UUID allocationId, Payment payment, Invoice invoice, Paid paid) {
        return PaymentAllocated.newBuilder()
                .setMeta(Meta.PENDING)
                .setAllocationId(allocationId)
                .setPaymentId(payment.id())
                .setInvoiceId(invoice.id())
                .setInvoiceNumber(invoice.number())
                .setSellerId(invoice.sellerId())
                .setBuyerId(invoice.buyerId())
                .setPayerId(invoice.payerId())
                .setDueDate(invoice.dueDate())
                .setZone(invoice.zone())
                .setAmount(paid.amount().onTheWire())
                .setValueDate(payment.valueDate())
                .setPayable(invoice.payable().onTheWire())
                .setPaid(invoice.paid().onTheWire())
                .setCredited(invoice.credited().onTheWire())
                .setOpenBalance(invoice.openBalance().onTheWire())
                .setPaidInFull(invoice.isSettled())
                .setUnallocated(payment.unallocated().onTheWire())
                .setCases(paid.cases())
                .build();
    }

    private static InvoiceRef meant(Invoice invoice) {
        var cases = invoice.caseCount() == 1
                ? List.of(invoice.caseId())
                : invoice.document().caseIds();
        return new InvoiceRef(invoice.id(), invoice.number(), cases);
    }
}
