package io.closeout.verify.invariants;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.Adjustment;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceLine;
import io.closeout.events.invoice.TaxGroup;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** I7, by the rules of EN 16931: BR-CO-10 (lines), BR-CO-13 (net), BR-CO-14 and BR-CO-17 (tax), BR-CO-15 (gross), BR-CO-16 (payable). */
final class DocumentsAddUp extends Invariant {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<UUID, BigDecimal> untaxed = new HashMap<>();

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
        switch (record.body()) {
            case InvoiceIssued invoice -> {
                payable(invoice);
                untaxed.put(invoice.getInvoiceId(), invoice.getTax().getAmount());
                taxByRate(document);
            }
            case CreditNoteIssued note -> credited(note, document);
            case null, default -> {}
        }
    }

    /** The note that takes the last of an invoice takes what is left of its tax; all others add up by themselves. */
    private void credited(CreditNoteIssued note, LegalDocument document) {
        var tax = note.getTax().getAmount();
        var left = untaxed.get(note.getInvoiceId());
        if (!note.getCancelsInvoice() || left == null) {
            taxByRate(document);
        } else {
            expect(document, "tax left of the invoice", left, tax);
        }
        untaxed.computeIfPresent(note.getInvoiceId(), (id, before) -> before.subtract(tax));
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
                    Amounts.rounded(product, document.currency()).add(LegalDocument.sum(line.getAdjustments())),
                    line.getNet().getAmount());
        }
        var nets = document.lines().stream().map(InvoiceLine::getNet).toList();
        var net = Amounts.sum(nets).add(LegalDocument.sum(document.adjustments()));
        expect(document, "net", net, document.net().getAmount());
    }

    private void taxGroups(LegalDocument document) {
        for (var group : document.taxGroups()) {
            var name = "tax group %s %s %%".formatted(group.getCategory(), Amounts.plain(group.getRate()));
            var taxable = Amounts.sum(netsOf(document, group)).add(LegalDocument.sum(adjustmentsOf(document, group)));
            expect(document, name + " taxable", taxable, group.getTaxable().getAmount());
        }
        var grouped = document.taxGroups().stream().map(TaxGroup::getTaxable).toList();
        expect(document, "sum of all taxable amounts", document.net().getAmount(), Amounts.sum(grouped));
    }

    private void taxByRate(LegalDocument document) {
        for (var group : document.taxGroups()) {
            var name = "tax group %s %s %%".formatted(group.getCategory(), Amounts.plain(group.getRate()));
            var tax = group.getTaxable().getAmount().multiply(group.getRate()).divide(HUNDRED);
            expect(
                    document,
                    name + " tax",
                    Amounts.rounded(tax, document.currency()),
                    group.getTax().getAmount());
        }
    }

    private static List<Adjustment> adjustmentsOf(LegalDocument document, TaxGroup group) {
        return document.adjustments().stream()
                .filter(one -> one.getTaxCategory().equals(group.getCategory()))
                .filter(one -> Amounts.same(one.getTaxRate(), group.getRate()))
                .toList();
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
        if (document.cases().isEmpty()) {
            return;
        }
        var shares = document.cases().stream().map(CaseBalance::getChange).toList();
        expect(document, "sum of the cases' shares", document.onCases().getAmount(), Amounts.sum(shares));
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
