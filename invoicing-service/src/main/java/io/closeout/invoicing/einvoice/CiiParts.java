package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.EInvoice.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import un.unece.uncefact.data.standard.qualifieddatatype._100.FormattedDateTimeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SpecifiedPeriodType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAllowanceChargeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.DateTimeType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IndicatorType;

/** Days, amounts and taxes in CII. */
final class CiiParts {

    /** UNTDID 2379: a day as eight digits. */
    private static final String DAY = "102";

    /** UNTDID 1001: the number of what is billed is no document. */
    private static final String OBJECT = "130";

    private CiiParts() {}

    static DateTimeType day(LocalDate day) {
        var to = new DateTimeType();
        to.setDateTimeString(DateTimeFormatter.BASIC_ISO_DATE.format(day)).setFormat(DAY);
        return to;
    }

    static FormattedDateTimeType formatted(LocalDate day) {
        var to = new FormattedDateTimeType();
        to.setDateTimeString(DateTimeFormatter.BASIC_ISO_DATE.format(day)).setFormat(DAY);
        return to;
    }

    static SpecifiedPeriodType period(EInvoice.Period from) {
        var to = new SpecifiedPeriodType();
        to.setStartDateTime(day(from.from()));
        to.setEndDateTime(day(from.to()));
        return to;
    }

    static AmountType amount(BigDecimal amount) {
        return new AmountType(amount);
    }

    static AmountType amount(BigDecimal amount, String currency) {
        var to = new AmountType(amount);
        to.setCurrencyID(currency);
        return to;
    }

    /** What was worked on, by its serial number (BT-18, BT-128). */
    static ReferencedDocumentType object(String serialNumber) {
        var object = new ReferencedDocumentType();
        object.setIssuerAssignedID(serialNumber);
        object.setTypeCode(OBJECT);
        object.setReferenceTypeCode("SE");
        return object;
    }

    /** BR-O-05: what is outside the scope of VAT has no rate, not even zero. */
    static TradeTaxType tax(String category, BigDecimal rate) {
        var to = new TradeTaxType();
        to.setTypeCode("VAT");
        to.setCategoryCode(category);
        if (!category.equals("O")) {
            to.setRateApplicablePercent(Decimals.number(rate));
        }
        return to;
    }

    /** @param taxed true on a document, where each has a category of its own; on a line it is that of the line */
    static List<TradeAllowanceChargeType> changes(List<Change> changes, boolean taxed) {
        return changes.stream().map(change -> change(change, taxed)).toList();
    }

    private static TradeAllowanceChargeType change(Change from, boolean taxed) {
        var adjustment = from.adjustment();
        var to = new TradeAllowanceChargeType();
        var indicator = new IndicatorType();
        indicator.setIndicator(adjustment.charge());
        to.setChargeIndicator(indicator);
        if (adjustment.percent() != null && adjustment.base() != null) {
            to.setCalculationPercent(Decimals.number(adjustment.percent()));
            to.setBasisAmount(amount(adjustment.base()));
        }
        to.addActualAmount(amount(adjustment.amount()));
        if (!adjustment.charge()) {
            // The schema that France checks with lists only the codes of allowances; the words say it anyway (BR-38).
            to.setReasonCode(adjustment.reasonCode());
        }
        to.setReason(from.reason());
        if (taxed) {
            to.addCategoryTradeTax(tax(adjustment.taxCategory(), adjustment.taxRate()));
        }
        return to;
    }
}
