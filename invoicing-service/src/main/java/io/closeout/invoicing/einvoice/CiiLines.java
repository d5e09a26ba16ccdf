package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.EInvoice.Line;
import java.math.BigDecimal;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentLineDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.NoteType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeLineItemType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePriceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeProductType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementLineMonetarySummationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.QuantityType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** Lines of a document in CII. */
final class CiiLines {

    private CiiLines() {}

    static SupplyChainTradeLineItemType line(Line from) {
        var to = new SupplyChainTradeLineItemType();
        to.setAssociatedDocumentLineDocument(identified(from));
        to.setSpecifiedTradeProduct(product(from));
        var agreement = new LineTradeAgreementType();
        agreement.setNetPriceProductTradePrice(price(from));
        to.setSpecifiedLineTradeAgreement(agreement);
        var delivery = new LineTradeDeliveryType();
        delivery.setBilledQuantity(quantity(from.quantity(), from.unit()));
        to.setSpecifiedLineTradeDelivery(delivery);
        to.setSpecifiedLineTradeSettlement(settlement(from));
        return to;
    }

    private static DocumentLineDocumentType identified(Line from) {
        var to = new DocumentLineDocumentType();
        to.setLineID(Integer.toString(from.line().lineNo()));
        if (from.note() != null) {
            var note = new NoteType();
            note.addContent(new TextType(from.note()));
            to.addIncludedNote(note);
        }
        return to;
    }

    private static TradeProductType product(Line from) {
        var to = new TradeProductType();
        if (from.code() != null) {
            to.setSellerAssignedID(from.code());
        }
        to.addName(new TextType(from.name()));
        if (from.description() != null) {
            to.setDescription(from.description());
        }
        return to;
    }

    private static TradePriceType price(Line from) {
        var to = new TradePriceType();
        to.addChargeAmount(CiiParts.amount(Decimals.number(from.price())));
        if (from.base().compareTo(BigDecimal.ONE) != 0) {
            to.setBasisQuantity(quantity(from.base(), from.unit()));
        }
        return to;
    }

    private static QuantityType quantity(BigDecimal amount, String unit) {
        var to = new QuantityType(Decimals.number(amount));
        to.setUnitCode(unit);
        return to;
    }

    private static LineTradeSettlementType settlement(Line from) {
        var to = new LineTradeSettlementType();
        to.addApplicableTradeTax(
                CiiParts.tax(from.line().taxCategory(), from.line().taxRate()));
        if (from.period() != null) {
            to.setBillingSpecifiedPeriod(CiiParts.period(from.period()));
        }
        to.setSpecifiedTradeAllowanceCharge(CiiParts.changes(from.changes(), false));
        var sum = new TradeSettlementLineMonetarySummationType();
        sum.addLineTotalAmount(CiiParts.amount(from.line().net()));
        to.setSpecifiedTradeSettlementLineMonetarySummation(sum);
        if (from.object() != null) {
            to.addAdditionalReferencedDocument(CiiParts.object(from.object()));
        }
        return to;
    }
}
