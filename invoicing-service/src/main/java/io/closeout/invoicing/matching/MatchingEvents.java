package io.closeout.invoicing.matching;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.common.Parameter;
import io.closeout.events.invoice.BlockReason;
import io.closeout.events.invoice.StationInvoiceRefused;
import io.closeout.invoicing.selfbilling.PreInvoice;
import java.math.BigDecimal;

/** What is said about a station's own invoice that was refused; what was booked is told by InvoiceIssued. */
final class MatchingEvents {

    private MatchingEvents() {}

    static StationInvoiceRefused refused(PreInvoice preInvoice, Judged judged) {
        return StationInvoiceRefused.newBuilder()
                .setMeta(Meta.PENDING)
                .setPreInvoiceId(preInvoice.id())
                .setReference(preInvoice.reference())
                .setStationInvoiceNumber(judged.said().number())
                .setSellerId(preInvoice.sellerId())
                .setBuyerId(preInvoice.buyerId())
                .setFindings(judged.findings().stream()
                        .map(finding -> new BlockReason(
                                finding.key(),
                                finding.parameters().stream()
                                        .map(input -> new Parameter(input.name(), input.value()))
                                        .toList()))
                        .toList())
                .setClaimed(
                        money(judged.said().totals().payable(), judged.said().currency()))
                .setApproved(money(
                        judged.expected().totals().payable(), judged.expected().currency()))
                .build();
    }

    private static MoneyAmount money(BigDecimal amount, String currency) {
        return new MoneyAmount(Decimals.amount(amount), currency);
    }
}
