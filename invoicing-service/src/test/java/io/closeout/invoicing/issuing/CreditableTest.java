package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.issuing.DocumentFixture.document;
import static io.closeout.invoicing.issuing.DocumentFixture.fixed;
import static io.closeout.invoicing.issuing.DocumentFixture.invoice;
import static io.closeout.invoicing.issuing.DocumentFixture.percentage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.invoicing.issuing.CreditedPart.Amount;
import io.closeout.invoicing.issuing.CreditedPart.Quantity;
import io.closeout.invoicing.issuing.DocumentFixture.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CreditableTest {

    @Test
    void creditsAllOfAnInvoice() {
        var invoice = invoice(List.of("10.00", "0.33"));

        var note = new Creditable(invoice, List.of()).all();

        assertThat(note.cancels()).isTrue();
        assertThat(note.totals().gross()).isEqualByComparingTo(invoice.totals().gross());
    }

    @Test
    void creditsSomeOfALine() {
        var note = new Creditable(invoice(List.of("10.00", "0.33")), List.of()).of(some(1, "0.5"));

        assertThat(note.cancels()).isFalse();
        assertThat(note.totals().net()).isEqualByComparingTo("5.00");
        assertThat(note.totals().tax()).isEqualByComparingTo("1.05");
    }

    @Test
    void refusesMoreThanIsLeftOfALine() {
        var invoice = invoice(List.of("10.00"));
        var first = document(new Creditable(invoice, List.of()).of(some(1, "0.5")));

        var left = new Creditable(invoice, List.of(first));

        assertThat(left.left(1)).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> left.of(some(1, "0.51"))).isInstanceOf(CreditRefusedException.class);
        assertThatThrownBy(() -> left.of(some(9, "1"))).isInstanceOf(CreditRefusedException.class);
    }

    @Test
    void lowersAPriceAndLeavesTheQuantity() {
        var invoice = invoice(List.of("10.00"));

        var note = new Creditable(invoice, List.of()).of(amount(1, "2.50"));
        var left = new Creditable(invoice, List.of(document(note)));

        assertThat(note.lines().getFirst().textKey()).isEqualTo("line.reduction");
        assertThat(note.totals().net()).isEqualByComparingTo("2.50");
        assertThat(left.left(1)).isEqualByComparingTo("1");
        var rest = left.all();
        assertThat(rest.totals().net()).isEqualByComparingTo("7.50");
        assertThat(rest.lines().getFirst().unitPrice()).isEqualByComparingTo("7.50");
    }

    @Test
    void refusesToLowerAPriceByMoreThanThereIs() {
        var left = new Creditable(invoice(List.of("10.00")), List.of());

        for (var wrong : List.of("10.01", "0", "-1", "0.001")) {
            assertThatThrownBy(() -> left.of(amount(1, wrong))).isInstanceOf(CreditRefusedException.class);
        }
    }

    @Test
    void givesTheShareOfAPercentageBack() {
        var items = List.of(new Item("1", "80.00", "21"), new Item("1", "20.00", "21"));
        var invoice = invoice(items, List.of(percentage(false, "10", "21", items)));

        var note = new Creditable(invoice, List.of()).of(some(2, "1"));

        assertThat(note.totals().lines()).isEqualByComparingTo("20.00");
        assertThat(note.totals().allowances()).isEqualByComparingTo("2.00");
        assertThat(note.adjustments().getFirst().percent()).isEqualByComparingTo("10");
        assertThat(note.adjustments().getFirst().base()).isEqualByComparingTo("20.00");
        assertThat(note.totals().tax()).isEqualByComparingTo("3.78");
    }

    @Test
    void keepsAFixedFeeUntilTheLastOfTheInvoiceIsCredited() {
        var items = List.of(new Item("1", "80.00", "21"), new Item("1", "20.00", "21"));
        var invoice = invoice(items, List.of(fixed(true, "9.00", "21")));

        var first = new Creditable(invoice, List.of()).of(some(1, "1"));
        var last = new Creditable(invoice, List.of(document(first))).all();

        assertThat(first.totals().charges()).isZero();
        assertThat(last.totals().charges()).isEqualByComparingTo("9.00");
        assertThat(last.cancels()).isTrue();
        assertThat(first.totals().gross().add(last.totals().gross()))
                .isEqualByComparingTo(invoice.totals().gross());
    }

    @Test
    void takesNoMoreTaxThanIsLeft() {
        // Twenty times 0.03 at 21 % is 0.01 of tax each; the invoice has 0.13 of it.
        var invoice = invoice(List.of(new Item("20", "0.03", "21")), List.of());
        var notes = new ArrayList<DocumentContent>();
        for (var i = 0; i < 20; i++) {
            notes.add(document(new Creditable(invoice, notes).of(some(1, "1"))));
        }

        assertThat(notes.stream().map(note -> note.totals().gross()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(invoice.totals().gross());
        assertThat(notes).allMatch(note -> note.totals().tax().signum() >= 0);
    }

    @Test
    void creditsWhatGivesSomethingBackWithTheRest() {
        var invoice = invoice(List.of(new Item("1", "100.00", "21"), new Item("-1", "10.00", "21")), List.of());
        var left = new Creditable(invoice, List.of());

        assertThatThrownBy(() -> left.of(some(1, "1"))).isInstanceOf(CreditRefusedException.class);
        assertThatThrownBy(() -> new Creditable(invoice, List.of()).of(some(2, "1")))
                .isInstanceOf(CreditRefusedException.class);
        assertThat(new Creditable(invoice, List.of()).all().totals().gross()).isEqualByComparingTo("108.90");
    }

    private static SortedMap<Integer, CreditedPart> some(int line, String quantity) {
        return new TreeMap<>(Map.of(line, new Quantity(new BigDecimal(quantity))));
    }

    private static SortedMap<Integer, CreditedPart> amount(int line, String net) {
        return new TreeMap<>(Map.of(line, new Amount(new BigDecimal(net))));
    }
}
