package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Paying;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.issuing.DocumentContent.Type;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxedAmount;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of which only lines and amounts matter. */
final class DocumentFixture {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Participant PARTY =
            new Participant(new UUID(0, 2), "Somebody", null, null, null, null, "BE", null, null, null, null);

    private DocumentFixture() {}

    /** A line: its quantity, its price, and its rate of VAT in percent. */
    record Item(String quantity, String price, String rate) {

        BigDecimal net() {
            return Money.rounded(new BigDecimal(quantity).multiply(new BigDecimal(price)), EUR)
                    .amount();
        }
    }

    /** One line for each net amount, at 21 %. */
    static DocumentContent invoice(List<String> nets) {
        return invoice(nets.stream().map(net -> new Item("1", net, "21")).toList(), List.of());
    }

    static DocumentContent invoice(List<Item> items, List<Adjustment> adjustments) {
        var lines = new ArrayList<DocumentLine>();
        items.forEach(item -> lines.add(line(lines.size() + 1, item)));
        var amounts = new ArrayList<TaxedAmount>();
        lines.forEach(line -> amounts.add(taxed(line.taxRate(), line.net())));
        adjustments.forEach(one -> amounts.add(taxed(one.taxRate(), one.signed())));
        var breakdown = TaxBreakdown.of(amounts, EUR);
        return document(new Creditable.Note(
                lines, adjustments, Documents.groups(breakdown), totals(lines, adjustments, breakdown), null, false));
    }

    /** Some percent of all lines at a rate, off or on top. */
    static Adjustment percentage(boolean charge, String percent, String rate, List<Item> items) {
        var base = items.stream()
                .filter(item -> item.rate().equals(rate))
                .map(Item::net)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        var amount = Money.rounded(base.multiply(new BigDecimal(percent)).movePointLeft(2), EUR);
        return adjustment(charge, amount.amount(), new BigDecimal(percent), base, rate);
    }

    static Adjustment fixed(boolean charge, String amount, String rate) {
        return adjustment(charge, new BigDecimal(amount), null, null, rate);
    }

    private static Adjustment adjustment(
            boolean charge, BigDecimal amount, @Nullable BigDecimal percent, @Nullable BigDecimal base, String rate) {
        var code = charge ? "FC" : "95";
        return new Adjustment(
                charge, code, "adjustment." + code, List.of(), amount, percent, base, "S", new BigDecimal(rate), null);
    }

    private static TaxedAmount taxed(BigDecimal rate, BigDecimal net) {
        return new TaxedAmount(VatCategory.S, rate, new Money(net, EUR));
    }

    private static Totals totals(List<DocumentLine> lines, List<Adjustment> adjustments, TaxBreakdown breakdown) {
        var gross = breakdown.gross().amount();
        var none = BigDecimal.ZERO.setScale(2);
        return new Totals(
                lines.stream().map(DocumentLine::net).reduce(none, BigDecimal::add),
                sum(adjustments, false),
                sum(adjustments, true),
                breakdown.net().amount(),
                breakdown.tax().amount(),
                gross,
                none,
                gross);
    }

    private static BigDecimal sum(List<Adjustment> adjustments, boolean charges) {
        return adjustments.stream()
                .filter(one -> one.charge() == charges)
                .map(Adjustment::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static DocumentLine line(int number, Item item) {
        return new DocumentLine(
                number,
                new UUID(0, 1),
                "CUSTOMER",
                null,
                null,
                "line.part",
                List.of(),
                new BigDecimal(item.quantity()),
                "C62",
                new BigDecimal(item.price()),
                List.of(),
                item.net(),
                "S",
                new BigDecimal(item.rate()),
                null);
    }

    static DocumentContent document(Creditable.Note note) {
        return new DocumentContent(
                DocumentContent.FORMAT,
                new UUID(0, 3),
                new Type("INVOICE", "380"),
                new Numbering("F2026-000001", new UUID(0, 2), "F2026", 1),
                DAY,
                DAY,
                "Europe/Brussels",
                "en",
                "EUR",
                PARTY,
                PARTY,
                null,
                List.of(subject()),
                List.of(),
                new Paying(new UUID(0, 2), Terms.net(30), "RF"),
                note.lines(),
                note.adjustments(),
                note.groups(),
                note.totals(),
                note.taxCurrency(),
                new Related(null, null, null));
    }

    private static Subject subject() {
        return new Subject(new UUID(0, 1), "R-1", null, null, "repair", null, null, null, DAY, DAY, "BE", null);
    }
}
