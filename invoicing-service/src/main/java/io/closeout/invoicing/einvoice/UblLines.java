package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.EInvoice.Line;
import java.math.BigDecimal;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;

/** Lines of a document in UBL. */
final class UblLines {

    private UblLines() {}

    static InvoiceLineType invoiced(Line from, String currency) {
        var to = new InvoiceLineType();
        to.setID(Integer.toString(from.line().lineNo()));
        to.setNote(notes(from));
        to.setInvoicedQuantity(Decimals.number(from.quantity())).setUnitCode(from.unit());
        to.setLineExtensionAmount(from.line().net()).setCurrencyID(currency);
        to.setInvoicePeriod(UblParts.periods(from.period()));
        to.setDocumentReference(UblReferences.objects(from.object()));
        to.setAllowanceCharge(UblTotals.changes(from.changes(), currency, false));
        to.setItem(item(from));
        to.setPrice(price(from, currency));
        return to;
    }

    static CreditNoteLineType credited(Line from, String currency) {
        var to = new CreditNoteLineType();
        to.setID(Integer.toString(from.line().lineNo()));
        to.setNote(notes(from));
        to.setCreditedQuantity(Decimals.number(from.quantity())).setUnitCode(from.unit());
        to.setLineExtensionAmount(from.line().net()).setCurrencyID(currency);
        to.setInvoicePeriod(UblParts.periods(from.period()));
        to.setDocumentReference(UblReferences.objects(from.object()));
        to.setAllowanceCharge(UblTotals.changes(from.changes(), currency, false));
        to.setItem(item(from));
        to.setPrice(price(from, currency));
        return to;
    }

    private static List<NoteType> notes(Line from) {
        return from.note() == null ? List.of() : List.of(new NoteType(from.note()));
    }

    private static ItemType item(Line from) {
        var item = new ItemType();
        if (from.description() != null) {
            item.addDescription(new DescriptionType(from.description()));
        }
        item.setName(from.name());
        if (from.code() != null) {
            var id = new ItemIdentificationType();
            id.setID(from.code());
            item.setSellersItemIdentification(id);
        }
        item.addClassifiedTaxCategory(
                UblTotals.category(from.line().taxCategory(), from.line().taxRate()));
        return item;
    }

    private static PriceType price(Line from, String currency) {
        var price = new PriceType();
        price.setPriceAmount(Decimals.number(from.price())).setCurrencyID(currency);
        if (from.base().compareTo(BigDecimal.ONE) != 0) {
            price.setBaseQuantity(Decimals.number(from.base())).setUnitCode(from.unit());
        }
        return price;
    }
}
