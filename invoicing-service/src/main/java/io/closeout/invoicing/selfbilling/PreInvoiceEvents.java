package io.closeout.invoicing.selfbilling;

import io.closeout.events.Decimals;
import io.closeout.events.Meta;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.AnswerKind;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PreInvoiceAnswered;
import io.closeout.events.invoice.PreInvoiceEntry;
import io.closeout.events.invoice.PreInvoiceIssued;
import io.closeout.events.invoice.TaxGroup;
import io.closeout.invoicing.issuing.DocumentContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is said about a pre-invoice. */
final class PreInvoiceEvents {

    private PreInvoiceEvents() {}

    static PreInvoiceIssued issued(
            PreInvoice preInvoice, List<io.closeout.invoicing.selfbilling.PreInvoiceEntry> entries) {
        var content = preInvoice.content();
        var currency = preInvoice.currency();
        return PreInvoiceIssued.newBuilder()
                .setMeta(Meta.PENDING)
                .setPreInvoiceId(preInvoice.id())
                .setReference(preInvoice.reference())
                .setSellerId(preInvoice.sellerId())
                .setBuyerId(preInvoice.buyerId())
                .setPeriodFrom(preInvoice.periodFrom())
                .setPeriodTo(preInvoice.periodTo())
                .setZone(preInvoice.zone())
                .setAnswerBy(preInvoice.answerBy())
                .setSelfBilled(preInvoice.isSelfBilled())
                .setEntries(entries.stream()
                        .flatMap(entry -> entries(entry, content).stream())
                        .toList())
                .setTaxGroups(taxGroups(content))
                .setNet(money(preInvoice.net(), currency))
                .setTax(money(preInvoice.tax(), currency))
                .setGross(money(preInvoice.gross(), currency))
                .build();
    }

    /** A slot of several charges is one sum: it is told with the first of them, and nothing with the others. */
    private static List<PreInvoiceEntry> entries(
            io.closeout.invoicing.selfbilling.PreInvoiceEntry entry, DocumentContent content) {
        var sources = content.sources().stream().filter(entry::isAbout).toList();
        return sources.stream()
                .map(source -> new PreInvoiceEntry(
                        new InvoiceSource(
                                source.caseId(), source.reportVersion(), source.verificationId(), source.chargeId()),
                        entry.reportNumber(),
                        money(source == sources.getFirst() ? entry.net() : BigDecimal.ZERO, content.currency())))
                .toList();
    }

    private static List<TaxGroup> taxGroups(DocumentContent content) {
        return content.taxGroups().stream()
                .map(group -> new TaxGroup(
                        group.category(),
                        Decimals.rate(group.rate()),
                        money(group.taxable(), content.currency()),
                        money(group.tax(), content.currency()),
                        group.exemptionCode()))
                .toList();
    }

    static PreInvoiceAnswered answered(
            PreInvoice preInvoice, StationAnswer answer, List<UUID> disputedCharges, Instant at) {
        return PreInvoiceAnswered.newBuilder()
                .setMeta(Meta.PENDING)
                .setPreInvoiceId(preInvoice.id())
                .setReference(preInvoice.reference())
                .setSellerId(preInvoice.sellerId())
                .setBuyerId(preInvoice.buyerId())
                .setAnswer(AnswerKind.valueOf(answer.name()))
                .setDisputedChargeIds(disputedCharges)
                .setAnsweredAt(at)
                .build();
    }

    private static MoneyAmount money(BigDecimal amount, String currency) {
        return new MoneyAmount(Decimals.amount(amount), currency);
    }
}
