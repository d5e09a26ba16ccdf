package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.EInvoice.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AllowanceChargeReasonType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** Amounts of a document in UBL. */
final class UblTotals {

    private UblTotals() {}

    static MonetaryTotalType total(EInvoice from) {
        var totals = from.content().totals();
        var currency = from.currency();
        var to = new MonetaryTotalType();
        to.setLineExtensionAmount(totals.lines()).setCurrencyID(currency);
        to.setTaxExclusiveAmount(totals.net()).setCurrencyID(currency);
        to.setTaxInclusiveAmount(totals.gross()).setCurrencyID(currency);
        if (totals.allowances().signum() != 0) {
            to.setAllowanceTotalAmount(totals.allowances()).setCurrencyID(currency);
        }
        if (totals.charges().signum() != 0) {
            to.setChargeTotalAmount(totals.charges()).setCurrencyID(currency);
        }
        if (totals.prepaid().signum() != 0) {
            to.setPrepaidAmount(totals.prepaid()).setCurrencyID(currency);
        }
        to.setPayableAmount(totals.payable()).setCurrencyID(currency);
        return to;
    }

    /** @param taxed true on a document, where each has a category of its own; on a line it is that of the line */
    static List<AllowanceChargeType> changes(List<Change> changes, String currency, boolean taxed) {
        return changes.stream().map(change -> change(change, currency, taxed)).toList();
    }

    private static AllowanceChargeType change(Change from, String currency, boolean taxed) {
        var adjustment = from.adjustment();
        var to = new AllowanceChargeType();
        to.setChargeIndicator(adjustment.charge());
        to.setAllowanceChargeReasonCode(adjustment.reasonCode());
        to.addAllowanceChargeReason(new AllowanceChargeReasonType(from.reason()));
        if (adjustment.percent() != null && adjustment.base() != null) {
            to.setMultiplierFactorNumeric(Decimals.number(adjustment.percent()));
            to.setBaseAmount(adjustment.base()).setCurrencyID(currency);
        }
        to.setAmount(adjustment.amount()).setCurrencyID(currency);
        if (taxed) {
            to.addTaxCategory(category(adjustment.taxCategory(), adjustment.taxRate()));
        }
        return to;
    }

    static List<TaxTotalType> taxes(EInvoice from) {
        var totals = new ArrayList<TaxTotalType>();
        var total = new TaxTotalType();
        total.setTaxAmount(from.content().totals().tax()).setCurrencyID(from.currency());
        from.taxes().forEach(tax -> total.addTaxSubtotal(subtotal(tax, from.currency())));
        totals.add(total);
        var taxCurrency = from.content().taxCurrency();
        if (taxCurrency != null) {
            var there = new TaxTotalType();
            there.setTaxAmount(taxCurrency.tax()).setCurrencyID(taxCurrency.currency());
            totals.add(there);
        }
        return totals;
    }

    private static TaxSubtotalType subtotal(EInvoice.Tax from, String currency) {
        var to = new TaxSubtotalType();
        to.setTaxableAmount(from.group().taxable()).setCurrencyID(currency);
        to.setTaxAmount(from.group().tax()).setCurrencyID(currency);
        var category = category(from.group().category(), from.group().rate());
        Optionally.set(from.code(), category::setTaxExemptionReasonCode);
        if (from.reason() != null) {
            category.addTaxExemptionReason(new TaxExemptionReasonType(from.reason()));
        }
        to.setTaxCategory(category);
        return to;
    }

    /** BR-O-05: what is outside the scope of VAT has no rate, not even zero. */
    static TaxCategoryType category(String code, BigDecimal rate) {
        var to = new TaxCategoryType();
        to.setID(code);
        if (!code.equals("O")) {
            to.setPercent(Decimals.number(rate));
        }
        to.setTaxScheme(UblParts.scheme("VAT"));
        return to;
    }
}
