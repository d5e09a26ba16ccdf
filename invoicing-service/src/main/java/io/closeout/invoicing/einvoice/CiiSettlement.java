package io.closeout.invoicing.einvoice;

import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.CreditorFinancialAccountType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.CreditorFinancialInstitutionType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePaymentTermsType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementHeaderMonetarySummationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementPaymentMeansType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** What is owed, taxed and paid, in CII. */
final class CiiSettlement {

    private CiiSettlement() {}

    static HeaderTradeSettlementType of(EInvoice from) {
        var to = new HeaderTradeSettlementType();
        var taxCurrency = from.content().taxCurrency();
        if (taxCurrency != null) {
            to.setTaxCurrencyCode(taxCurrency.currency());
        }
        to.setInvoiceCurrencyCode(from.currency());
        pay(from, to);
        from.taxes().forEach(tax -> to.addApplicableTradeTax(tax(tax)));
        if (from.period() != null) {
            to.setBillingSpecifiedPeriod(CiiParts.period(from.period()));
        }
        to.setSpecifiedTradeAllowanceCharge(CiiParts.changes(from.changes(), true));
        to.setSpecifiedTradeSettlementHeaderMonetarySummation(sums(from));
        var preceding = Preceding.of(from.content());
        if (preceding != null) {
            var document = new ReferencedDocumentType();
            document.setIssuerAssignedID(preceding.number());
            document.setFormattedIssueDateTime(CiiParts.formatted(preceding.issueDate()));
            to.setInvoiceReferencedDocument(document);
        }
        return to;
    }

    private static void pay(EInvoice from, HeaderTradeSettlementType to) {
        var payment = from.payment();
        if (payment != null) {
            to.addPaymentReference(new TextType(payment.reference()));
            to.addSpecifiedTradeSettlementPaymentMeans(means(payment));
        }
        var terms = new TradePaymentTermsType();
        terms.addDescription(new TextType(from.paymentTerms()));
        if (!from.content().isCreditNote()) {
            terms.setDueDateDateTime(CiiParts.day(from.content().dueDate()));
        }
        to.addSpecifiedTradePaymentTerms(terms);
    }

    private static TradeSettlementPaymentMeansType means(EInvoice.Payment from) {
        var to = new TradeSettlementPaymentMeansType();
        to.setTypeCode(from.code());
        var account = new CreditorFinancialAccountType();
        account.setIBANID(from.iban());
        account.setAccountName(from.holder());
        to.setPayeePartyCreditorFinancialAccount(account);
        if (from.bic() != null) {
            var bank = new CreditorFinancialInstitutionType();
            bank.setBICID(from.bic());
            to.setPayeeSpecifiedCreditorFinancialInstitution(bank);
        }
        return to;
    }

    private static TradeTaxType tax(EInvoice.Tax from) {
        var group = from.group();
        var to = CiiParts.tax(group.category(), group.rate());
        to.addCalculatedAmount(CiiParts.amount(group.tax()));
        to.addBasisAmount(CiiParts.amount(group.taxable()));
        Optionally.set(from.reason(), to::setExemptionReason);
        Optionally.set(from.code(), to::setExemptionReasonCode);
        return to;
    }

    private static TradeSettlementHeaderMonetarySummationType sums(EInvoice from) {
        var totals = from.content().totals();
        var to = new TradeSettlementHeaderMonetarySummationType();
        to.addLineTotalAmount(CiiParts.amount(totals.lines()));
        if (totals.charges().signum() != 0) {
            to.addChargeTotalAmount(CiiParts.amount(totals.charges()));
        }
        if (totals.allowances().signum() != 0) {
            to.addAllowanceTotalAmount(CiiParts.amount(totals.allowances()));
        }
        to.addTaxBasisTotalAmount(CiiParts.amount(totals.net()));
        to.addTaxTotalAmount(CiiParts.amount(totals.tax(), from.currency()));
        var taxCurrency = from.content().taxCurrency();
        if (taxCurrency != null) {
            to.addTaxTotalAmount(CiiParts.amount(taxCurrency.tax(), taxCurrency.currency()));
        }
        to.addGrandTotalAmount(CiiParts.amount(totals.gross()));
        if (totals.prepaid().signum() != 0) {
            to.addTotalPrepaidAmount(CiiParts.amount(totals.prepaid()));
        }
        to.addDuePayableAmount(CiiParts.amount(totals.payable()));
        return to;
    }
}
