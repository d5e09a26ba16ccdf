package io.closeout.invoicing.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a CII D16B invoice (Factur-X, ZUGFeRD, XRechnung) that is valid under its schema. */
final class ReadCii {

    private static final String SETTLEMENT = "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/";
    private static final String AGREEMENT = "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/";
    private static final String SUMS = SETTLEMENT + "SpecifiedTradeSettlementHeaderMonetarySummation/";
    private static final List<String> LINE_TEXTS = List.of(
            "AssociatedDocumentLineDocument/IncludedNote/Content",
            "SpecifiedTradeProduct/Name",
            "SpecifiedTradeProduct/Description",
            "SpecifiedTradeProduct/SellerAssignedID",
            "SpecifiedTradeProduct/BuyerAssignedID",
            "SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument/LineID",
            "SpecifiedLineTradeSettlement/AdditionalReferencedDocument/IssuerAssignedID",
            "SpecifiedLineTradeSettlement/ReceivableSpecifiedTradeAccountingAccount/ID");

    private ReadCii() {}

    static SaidInvoice read(Tree invoice) {
        return new SaidInvoice(
                Values.number(invoice.text("ExchangedDocument/ID"), "BT-1"),
                Values.day(invoice.text("ExchangedDocument/IssueDateTime/DateTimeString"), "BT-2"),
                Values.required(invoice.text("ExchangedDocument/TypeCode"), "BT-3"),
                Values.currency(invoice.text(SETTLEMENT + "InvoiceCurrencyCode"), "BT-5"),
                invoice.text(SETTLEMENT + "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString")
                        .map(day -> Values.day(Optional.of(day), "BT-9"))
                        .orElse(null),
                Values.references(invoice.texts(SETTLEMENT + "InvoiceReferencedDocument/IssuerAssignedID").stream()),
                references(invoice),
                vatId(invoice, "SellerTradeParty").orElse(null),
                vatId(invoice, "BuyerTradeParty").orElse(null),
                invoice.text(SETTLEMENT
                                + "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID")
                        .orElse(null),
                invoice.text(SETTLEMENT + "PaymentReference").map(Values::brief).orElse(null),
                invoice.all("SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem").stream()
                        .map(ReadCii::line)
                        .toList(),
                groups(invoice),
                totals(invoice));
    }

    private static List<String> references(Tree invoice) {
        return Values.references(Stream.of(
                        AGREEMENT + "BuyerReference",
                        AGREEMENT + "BuyerOrderReferencedDocument/IssuerAssignedID",
                        "ExchangedDocument/IncludedNote/Content",
                        AGREEMENT + "AdditionalReferencedDocument/IssuerAssignedID",
                        AGREEMENT + "ContractReferencedDocument/IssuerAssignedID")
                .flatMap(path -> invoice.texts(path).stream()));
    }

    private static Optional<String> vatId(Tree invoice, String party) {
        return invoice.all(AGREEMENT + party + "/SpecifiedTaxRegistration/ID").stream()
                .filter(id -> id.attribute("schemeID").equals("VA"))
                .map(Tree::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static SaidInvoice.Line line(Tree line) {
        var texts = new ArrayList<String>();
        LINE_TEXTS.forEach(path -> texts.addAll(line.texts(path)));
        return new SaidInvoice.Line(
                line.text("AssociatedDocumentLineDocument/LineID").orElse(""),
                Values.brief(String.join(" · ", texts)),
                Values.amount(
                        line.text(
                                "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
                        "BT-131"));
    }

    private static List<SaidInvoice.Group> groups(Tree invoice) {
        return invoice.all(SETTLEMENT + "ApplicableTradeTax").stream()
                .map(group -> new SaidInvoice.Group(
                        group.text("CategoryCode").orElse(""),
                        Values.amountOrZero(group.text("RateApplicablePercent"), "BT-119"),
                        Values.amount(group.text("BasisAmount"), "BT-116"),
                        Values.amount(group.text("CalculatedAmount"), "BT-117")))
                .toList();
    }

    private static SaidInvoice.Totals totals(Tree invoice) {
        var currency = invoice.text(SETTLEMENT + "InvoiceCurrencyCode").orElse("");
        var tax = invoice.all(SUMS + "TaxTotalAmount").stream()
                .filter(amount -> amount.attribute("currencyID").equals(currency)
                        || amount.attribute("currencyID").isEmpty())
                .map(amount -> Values.amount(Optional.of(amount.text()), "BT-110"))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new SaidInvoice.Totals(
                Values.amount(invoice.text(SUMS + "TaxBasisTotalAmount"), "BT-109"),
                tax,
                Values.amount(invoice.text(SUMS + "GrandTotalAmount"), "BT-112"),
                Values.amount(invoice.text(SUMS + "DuePayableAmount"), "BT-115"));
    }
}
