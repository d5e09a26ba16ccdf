package io.closeout.invoicing.issuing;

import io.closeout.events.Decimals;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.common.Parameter;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PriceExplanation;
import io.closeout.events.invoice.TaxGroup;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that the events about documents share. */
final class EventParts {

    private EventParts() {}

    static MoneyAmount money(BigDecimal amount, String currency) {
        return new MoneyAmount(Decimals.amount(amount), currency);
    }

    static List<InvoiceSource> sources(DocumentContent document) {
        return document.sources().stream()
                .map(source -> new InvoiceSource(
                        source.caseId(), source.reportVersion(), source.verificationId(), source.chargeId()))
                .toList();
    }

    static List<InvoiceLine> lines(DocumentContent document) {
        return document.lines().stream()
                .map(line -> line(line, document.currency()))
                .toList();
    }

    private static InvoiceLine line(DocumentLine line, String currency) {
        return InvoiceLine.newBuilder()
                .setLineNo(line.lineNo())
                .setTextKey(line.textKey())
                .setTextParameters(parameters(line.textParameters()))
                .setQuantity(new Quantity(Decimals.quantity(line.quantity()), line.unit()))
                .setUnitPrice(new UnitPrice(Decimals.unitPrice(line.unitPrice()), currency))
                .setNet(money(line.net(), currency))
                .setTaxCategory(line.taxCategory())
                .setTaxRate(Decimals.rate(line.taxRate()))
                .setCaseId(line.caseId())
                .setSourceLineId(line.sourceLineId())
                .setExplanation(explanation(line.explanation()))
                .setAdjustments(adjustments(line.adjustments(), currency))
                .build();
    }

    static List<io.closeout.events.invoice.Adjustment> adjustments(List<Adjustment> adjustments, String currency) {
        return adjustments.stream()
                .map(one -> io.closeout.events.invoice.Adjustment.newBuilder()
                        .setCharge(one.charge())
                        .setReasonCode(one.reasonCode())
                        .setTextKey(one.textKey())
                        .setTextParameters(parameters(one.textParameters()))
                        .setAmount(money(one.amount(), currency))
                        .setPercent(one.percent() == null ? null : Decimals.rate(one.percent()))
                        .setBase(one.base() == null ? null : money(one.base(), currency))
                        .setTaxCategory(one.taxCategory())
                        .setTaxRate(Decimals.rate(one.taxRate()))
                        .setExplanation(explanation(one.explanation()))
                        .build())
                .toList();
    }

    private static @Nullable PriceExplanation explanation(@Nullable Explanation why) {
        return why == null
                ? null
                : new PriceExplanation(why.policyId(), why.version(), parameters(why.inputs()), why.formula());
    }

    static List<Parameter> parameters(List<Input> inputs) {
        return inputs.stream()
                .map(input -> new Parameter(input.name(), input.value()))
                .toList();
    }

    static List<TaxGroup> taxGroups(DocumentContent document) {
        return document.taxGroups().stream()
                .map(group -> new TaxGroup(
                        group.category(),
                        Decimals.rate(group.rate()),
                        money(group.taxable(), document.currency()),
                        money(group.tax(), document.currency()),
                        group.exemptionCode()))
                .toList();
    }
}
