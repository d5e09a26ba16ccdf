package io.closeout.invoicing.issuing;

import io.closeout.events.Meta;
import io.closeout.events.common.CaseBalance;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.SettlementKind;
import java.util.List;
import java.util.Objects;

/** What is said when nothing is open any more. */
public final class BalanceEvents {

    private BalanceEvents() {}

    public static InvoiceSettled settled(Invoice invoice, List<CaseBalance> cases) {
        return InvoiceSettled.newBuilder()
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoice.id())
                .setInvoiceNumber(invoice.number())
                .setSellerId(invoice.sellerId())
                .setBuyerId(invoice.buyerId())
                .setPayerId(invoice.payerId())
                .setIssueDate(invoice.issueDate())
                .setDueDate(invoice.dueDate())
                .setZone(invoice.zone())
                .setSettledOn(Objects.requireNonNull(invoice.settledOn()))
                .setSettledBy(kind(invoice))
                .setPayable(invoice.payable().onTheWire())
                .setPaid(invoice.paid().onTheWire())
                .setCredited(invoice.credited().onTheWire())
                .setOpenBalance(invoice.openBalance().onTheWire())
                .setCases(cases)
                .build();
    }

    private static SettlementKind kind(Invoice invoice) {
        if (invoice.paid().isZero()) {
            return SettlementKind.CREDIT;
        }
        return invoice.credited().minus(invoice.surplus()).isZero() ? SettlementKind.PAYMENT : SettlementKind.MIXED;
    }
}
