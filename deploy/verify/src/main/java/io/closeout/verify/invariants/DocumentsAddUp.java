package io.closeout.verify.invariants;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.TaxGroup;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.math.BigDecimal;
import java.util.List;

/** I7, by the rules of EN 16931: BR-CO-10 (lines), BR-CO-14 and BR-CO-17 (tax), BR-CO-15 (gross), BR-CO-16 (payable). */
final class DocumentsAddUp extends Invariant {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    DocumentsAddUp() {
        super(
                "I7",
                "documents add up",
                "lines, tax groups and totals of each invoice and credit note agree to the cent");
    }

    @Override
    public void hear(Seen record) {
        var document = LegalDocument.of(record.body());
        if (document == null) {
            return;
        }
        verdict().count("documents");
        if (hasOneCurrency(document)) {
            lines(document);
            taxGroups(document);
            totals(document);
        }
        if (record.body() instanceof InvoiceIssued invoice) {
            payable(invoice);
        }
    }

    @Override
    void judge(Evidence evidence) {
        // Each document was judged when it was heard.
    }

    private boolean hasOneCurrency(LegalDocument document) {
        for (var amount : document.amounts()) {
            if (!amount.getCurrency().equals(document.currency())) {
                wrong(document, "has amounts in %s and %s".formatted(document.currency(), amount.getCurrency()));
                return false;
            }
            if (!Amounts.isWhole(amount)) {
                wrong(document, "has the amount %s, finer than a cent".formatted(amount.getAmount()));
            }
        }
        return true;
    }

    private void lines(LegalDocument document) {
        for (var line : document.lines()) {
            var product =
                    line.getQuantity().getAmount().multiply(line.getUnitPrice().getAmount());
            expect(
                    document,
                    "line " + line.getLineNo(),
                    Amounts.rounded(product, document.currency()),
                    line.getNet().getAmount());
        }
        var nets = document.lines().stream().map(InvoiceLine::getNet).toList();
        expect(document, "net", Amounts.sum(nets), document.net().getAmount());
    }

    private void taxGroups(LegalDocument document) {
        for (var group : document.taxGroups()) {
            var name = "tax group %s %s %%".formatted(group.getCategory(), Amounts.plain(group.getRate()));
            var taxable = Amounts.sum(netsOf(document, group));
            expect(document, name + " taxable", taxable, group.getTaxable().getAmount());
            var tax = group.getTaxable().getAmount().multiply(group.getRate()).divide(HUNDRED);
            expect(
                    document,
                    name + " tax",
                    Amounts.rounded(tax, document.currency()),
                    group.getTax().getAmount());
        }
        var grouped = document.taxGroups().stream().map(TaxGroup::getTaxable).toList();
        expect(document, "sum of all taxable amounts", document.net().getAmount(), Amounts.sum(grouped));
    }

    private static List<MoneyAmount> netsOf(LegalDocument document, TaxGroup group) {
        return document.lines().stream()
                .filter(line -> line.getTaxCategory().equals(group.getCategory()))
                .filter(line -> Amounts.same(line.getTaxRate(), group.getRate()))
                .map(InvoiceLine::getNet)
                .toList();
    }

    private void totals(LegalDocument document) {
        var taxes = document.taxGroups().stream().map(TaxGroup::getTax).toList();
        expect(document, "tax", Amounts.sum(taxes), document.tax().getAmount());
        expect(
                document,
                "gross",
                document.net().getAmount().add(document.tax().getAmount()),
                document.gross().getAmount());
        var shares = document.cases().stream().map(CaseBalance::getChange).toList();
        expect(document, "sum of the cases' shares", document.gross().getAmount(), Amounts.sum(shares));
    }

    private void payable(InvoiceIssued invoice) {
        var payable =
                invoice.getGross().getAmount().subtract(invoice.getPrepaid().getAmount());
        if (!Amounts.same(payable, invoice.getPayable().getAmount())) {
            verdict()
                    .violated(
                            invoice.getInvoiceNumber(),
                            "is payable by %s where %s less %s is %s"
                                    .formatted(
                                            invoice.getPayable().getAmount(),
                                            invoice.getGross().getAmount(),
                                            invoice.getPrepaid().getAmount(),
                                            payable));
        }
    }

    private void expect(LegalDocument document, String what, BigDecimal expected, BigDecimal stated) {
        if (!Amounts.same(expected, stated)) {
            wrong(
                    document,
                    "%s is %s where %s adds up".formatted(what, Amounts.plain(stated), Amounts.plain(expected)));
        }
    }

    private void wrong(LegalDocument document, String what) {
        verdict().violated(document.number(), what);
    }
}
