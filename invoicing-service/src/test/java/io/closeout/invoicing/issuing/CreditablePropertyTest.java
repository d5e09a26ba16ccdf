package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.issuing.DocumentFixture.document;
import static io.closeout.invoicing.issuing.DocumentFixture.fixed;
import static io.closeout.invoicing.issuing.DocumentFixture.invoice;
import static io.closeout.invoicing.issuing.DocumentFixture.percentage;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.issuing.CreditedPart.Amount;
import io.closeout.invoicing.issuing.CreditedPart.Quantity;
import io.closeout.invoicing.issuing.DocumentFixture.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is credited of an invoice, in whatever order: in the end it is zero, and never less on the way. */
class CreditablePropertyTest {

    private static final List<String> RATES = List.of("21", "6", "0");

    /** How much of which line is credited next, in percent of what is left, by quantity or by amount. */
    record Step(int line, int percent, boolean byAmount) {}

    @Property
    void anInvoiceAndItsCreditNotesMakeZeroToTheCent(
            @ForAll("invoices") DocumentContent invoice, @ForAll("steps") List<Step> steps) {
        var notes = new ArrayList<DocumentContent>();
        steps.forEach(step -> creditSome(invoice, notes, step));
        var rest = new Creditable(invoice, notes);
        if (!rest.isEmpty()) {
            notes.add(document(rest.all()));
        }

        assertThat(sum(notes, note -> note.totals().gross()))
                .isEqualByComparingTo(invoice.totals().gross());
        assertThat(sum(notes, note -> note.totals().net()))
                .isEqualByComparingTo(invoice.totals().net());
        assertThat(sum(notes, note -> note.totals().allowances()))
                .isEqualByComparingTo(invoice.totals().allowances());
        assertThat(sum(notes, note -> note.totals().charges()))
                .isEqualByComparingTo(invoice.totals().charges());
        assertThat(new Creditable(invoice, notes).isEmpty()).isTrue();
    }

    @Property
    void everyCreditNoteAddsUpAndNoneIsNegative(
            @ForAll("invoices") DocumentContent invoice, @ForAll("steps") List<Step> steps) {
        var notes = new ArrayList<DocumentContent>();
        steps.forEach(step -> creditSome(invoice, notes, step));
        notes.add(invoice);

        assertThat(notes).allSatisfy(CreditablePropertyTest::addsUp);
        assertThat(sum(notes, note -> note.totals().gross())
                        .subtract(invoice.totals().gross()))
                .isLessThanOrEqualTo(invoice.totals().gross());
    }

    private static void addsUp(DocumentContent note) {
        var totals = note.totals();
        assertThat(totals.gross())
                .isNotNegative()
                .isEqualByComparingTo(totals.net().add(totals.tax()));
        assertThat(totals.net())
                .isEqualByComparingTo(
                        totals.lines().subtract(totals.allowances()).add(totals.charges()));
        assertThat(note.taxGroups().stream()
                        .map(DocumentContent.Group::taxable)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(totals.net());
        assertThat(note.adjustments()).allMatch(one -> one.amount().signum() > 0);
        assertThat(note.lines())
                .allSatisfy(line -> assertThat(line.quantity()
                                .multiply(line.unitPrice())
                                .subtract(line.net())
                                .abs())
                        .isLessThan(new BigDecimal("0.01")));
    }

    private static BigDecimal sum(List<DocumentContent> notes, Function<DocumentContent, BigDecimal> of) {
        return notes.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void creditSome(DocumentContent invoice, List<DocumentContent> notes, Step step) {
        var left = new Creditable(invoice, notes);
        var number = 1 + step.line() % invoice.lines().size();
        var net = left.rests().stream()
                .filter(rest -> rest.line().lineNo() == number)
                .map(CreditableLine::net)
                .findFirst()
                .orElseThrow();
        var part = step.byAmount() ? new Amount(share(net, step, 2)) : new Quantity(share(left.left(number), step, 6));
        try {
            notes.add(document(left.of(new TreeMap<>(Map.of(number, part)))));
        } catch (CreditRefusedException tooLittle) {
            assertThat(tooLittle)
                    .hasMessageMatching(
                            "Nothing is left.*|.*worth nothing.*|.*more than 0.*|.*more back than it gives.*");
        }
    }

    private static BigDecimal share(BigDecimal whole, Step step, int decimals) {
        return whole.multiply(BigDecimal.valueOf(step.percent(), 2)).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<DocumentContent> invoices() {
        return Combinators.combine(
                        items(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 3_000))
                .as(CreditablePropertyTest::invoiceWith);
    }

    private static Arbitrary<List<Item>> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40_000),
                        Arbitraries.integers().between(1, 99_999),
                        Arbitraries.of(RATES))
                .as((quantity, cents, rate) -> new Item(
                        BigDecimal.valueOf(quantity, 3).toPlainString(),
                        BigDecimal.valueOf(cents, 2).toPlainString(),
                        rate))
                .filter(item -> item.net().signum() > 0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static DocumentContent invoiceWith(List<Item> items, int off, int onTop, int feeCents) {
        var adjustments = new ArrayList<Adjustment>();
        for (var rate : RATES) {
            add(adjustments, percentage(false, Integer.toString(off), rate, items));
            add(adjustments, percentage(true, Integer.toString(onTop), rate, items));
        }
        add(adjustments, fixed(true, BigDecimal.valueOf(feeCents, 2).toPlainString(), "21"));
        return invoice(items, adjustments);
    }

    private static void add(List<Adjustment> adjustments, Adjustment one) {
        if (one.amount().signum() > 0) {
            adjustments.add(one);
        }
    }
}
