package io.closeout.verify.invariants;

import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * I8. Discounts, write-offs and refunds do not exist yet, so their terms are zero. What is credited beyond the open
 * balance is owed to the payer and counts apart.
 */
final class MoneyConserved extends Invariant {

    private final Map<UUID, Balance> invoices = new HashMap<>();
    private final Map<UUID, Receipt> payments = new HashMap<>();

    MoneyConserved() {
        super(
                "I8",
                "money conserved",
                "issued − credited − discounts − written off = allocated + open; received = allocated + unallocated + refunded");
    }

    @Override
    public void hear(Seen record) {
        switch (record.body()) {
            case InvoiceIssued event -> {
                invoices.put(event.getInvoiceId(), new Balance(event.getPayable()));
                open(event.getInvoiceId(), event.getOpenBalance(), event.getInvoiceNumber());
            }
            case CreditNoteIssued event -> credited(event);
            case PaymentAllocated event -> allocated(event);
            case InvoiceSettled event -> open(event.getInvoiceId(), event.getOpenBalance(), event.getInvoiceNumber());
            case PaymentReceived event ->
                payments.computeIfAbsent(event.getPaymentId(), id -> new Receipt())
                        .receive(event.getAmount());
            case null, default -> {}
        }
    }

    @Override
    void judge(Evidence evidence) {
        if (evidence.isIdle()) {
            payments.forEach(this::payment);
        }
        var books = new Books(verdict());
        books.invoices(evidence, invoices);
        books.payments(evidence);
        books.totals(invoices.values());
    }

    private void credited(CreditNoteIssued event) {
        var invoice = invoices.get(event.getInvoiceId());
        if (invoice != null) {
            invoice.credit(event.getGross().getAmount(), event.getSurplus().getAmount());
            expect(event.getCreditNoteNumber(), "credited", invoice.credited(), event.getCredited());
            expect(event.getCreditNoteNumber(), "paid", invoice.paid(), event.getPaid());
            open(event.getInvoiceId(), event.getOpenBalance(), event.getCreditNoteNumber());
        }
    }

    private void allocated(PaymentAllocated event) {
        payments.computeIfAbsent(event.getPaymentId(), id -> new Receipt()).allocate(event);
        var invoice = invoices.get(event.getInvoiceId());
        if (invoice != null) {
            invoice.pay(event.getAmount().getAmount());
            expect(event.getInvoiceNumber(), "paid", invoice.paid(), event.getPaid());
            expect(event.getInvoiceNumber(), "credited", invoice.credited(), event.getCredited());
            open(event.getInvoiceId(), event.getOpenBalance(), event.getInvoiceNumber());
        }
    }

    private void open(UUID id, MoneyAmount stated, String document) {
        var invoice = invoices.get(id);
        if (invoice != null) {
            expect(document, "open", invoice.open(), stated);
            if (invoice.open().signum() < 0) {
                verdict().violated(document, "is paid beyond what was open: " + invoice.open());
            }
        }
    }

    private void expect(String document, String what, BigDecimal expected, MoneyAmount stated) {
        if (!Amounts.same(expected, stated.getAmount())) {
            verdict()
                    .violated(
                            document,
                            "says %s %s where %s adds up"
                                    .formatted(what, Amounts.plain(stated.getAmount()), Amounts.plain(expected)));
        }
    }

    private void payment(UUID id, Receipt receipt) {
        if (!Amounts.same(receipt.received, receipt.allocated.add(receipt.unallocated()))) {
            verdict()
                    .violated(
                            id,
                            "received %s, allocated %s, says %s is left"
                                    .formatted(receipt.received, receipt.allocated, receipt.unallocated()));
        }
    }

    /** One payment as the topics tell; two of them do, in any order. */
    private static final class Receipt {

        private BigDecimal received = BigDecimal.ZERO;
        private BigDecimal allocated = BigDecimal.ZERO;
        private BigDecimal leastLeft = new BigDecimal(Long.MAX_VALUE);

        void receive(MoneyAmount amount) {
            received = amount.getAmount();
        }

        void allocate(PaymentAllocated event) {
            allocated = allocated.add(event.getAmount().getAmount());
            leastLeft = leastLeft.min(event.getUnallocated().getAmount());
        }

        BigDecimal unallocated() {
            return allocated.signum() == 0 ? received : leastLeft;
        }
    }
}
