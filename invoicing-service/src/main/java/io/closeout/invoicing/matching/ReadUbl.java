package io.closeout.invoicing.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a UBL 2.1 invoice or credit note that is valid under its schema. */
final class ReadUbl {

    private static final List<String> LINE_TEXTS = List.of(
            "Note",
            "Item/Name",
            "Item/Description",
            "Item/SellersItemIdentification/ID",
            "Item/BuyersItemIdentification/ID",
            "OrderLineReference/LineID",
            "DocumentReference/ID",
            "AccountingCost");

    private ReadUbl() {}

    static SaidInvoice invoice(Tree invoice) {
        return read(invoice, "Invoice");
    }

    static SaidInvoice creditNote(Tree note) {
        return read(note, "CreditNote");
    }

    /** @param kind how the names of its own elements begin */
    private static SaidInvoice read(Tree invoice, String kind) {
        return new SaidInvoice(
                Values.number(invoice.text("ID"), "BT-1"),
                Values.day(invoice.text("IssueDate"), "BT-2"),
                Values.required(invoice.text(kind + "TypeCode"), "BT-3"),
                Values.currency(invoice.text("DocumentCurrencyCode"), "BT-5"),
                invoice.text("DueDate")
                        .or(() -> invoice.text("PaymentMeans/PaymentDueDate"))
                        .map(day -> Values.day(Optional.of(day), "BT-9"))
                        .orElse(null),
                Values.references(invoice.texts("BillingReference/InvoiceDocumentReference/ID").stream()),
                references(invoice),
                vatId(invoice, "AccountingSupplierParty/Party/PartyTaxScheme").orElse(null),
                vatId(invoice, "AccountingCustomerParty/Party/PartyTaxScheme").orElse(null),
                invoice.text("PaymentMeans/PayeeFinancialAccount/ID").orElse(null),
                invoice.text("PaymentMeans/PaymentID").map(Values::brief).orElse(null),
                invoice.all(kind + "Line").stream().map(ReadUbl::line).toList(),
                groups(invoice),
                totals(invoice));
    }

    private static List<String> references(Tree invoice) {
        return Values.references(Stream.of(
                        "BuyerReference",
                        "OrderReference/ID",
                        "Note",
                        "AdditionalDocumentReference/ID",
                        "ContractDocumentReference/ID",
                        "OriginatorDocumentReference/ID")
                .flatMap(path -> invoice.texts(path).stream()));
    }

    private static Optional<String> vatId(Tree invoice, String path) {
        return invoice.all(path).stream()
                .filter(scheme -> scheme.text("TaxScheme/ID").orElse("").equals("VAT"))
                .flatMap(scheme -> scheme.text("CompanyID").stream())
                .findFirst();
    }

    private static SaidInvoice.Line line(Tree line) {
        var texts = new ArrayList<String>();
        LINE_TEXTS.forEach(path -> texts.addAll(line.texts(path)));
        return new SaidInvoice.Line(
                line.text("ID").orElse(""),
                Values.brief(String.join(" · ", texts)),
                Values.amount(line.text("LineExtensionAmount"), "BT-131"));
    }

    /** Of two tax totals, one is in the currency of the tax office (BT-6) and has no groups. */
    private static List<SaidInvoice.Group> groups(Tree invoice) {
        return invoice.all("TaxTotal/TaxSubtotal").stream()
                .map(group -> new SaidInvoice.Group(
                        group.text("TaxCategory/ID").orElse(""),
                        Values.amountOrZero(group.text("TaxCategory/Percent"), "BT-119"),
                        Values.amount(group.text("TaxableAmount"), "BT-116"),
                        Values.amount(group.text("TaxAmount"), "BT-117")))
                .toList();
    }

    private static SaidInvoice.Totals totals(Tree invoice) {
        var currency = invoice.text("DocumentCurrencyCode").orElse("");
        var tax = invoice.all("TaxTotal/TaxAmount").stream()
                .filter(amount -> amount.attribute("currencyID").equals(currency))
                .map(amount -> Values.amount(Optional.of(amount.text()), "BT-110"))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new SaidInvoice.Totals(
                Values.amount(invoice.text("LegalMonetaryTotal/TaxExclusiveAmount"), "BT-109"),
                tax,
                Values.amount(invoice.text("LegalMonetaryTotal/TaxInclusiveAmount"), "BT-112"),
                Values.amount(invoice.text("LegalMonetaryTotal/PayableAmount"), "BT-115"));
    }
}
