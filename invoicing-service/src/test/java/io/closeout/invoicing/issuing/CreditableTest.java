package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.issuing.DocumentFixture.document;
import static io.closeout.invoicing.issuing.DocumentFixture.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
        var note = new Creditable(invoice(List.of("10.00", "0.33")), List.of())
                .of(new TreeMap<>(Map.of(1, new BigDecimal("0.5"))));

        assertThat(note.cancels()).isFalse();
        assertThat(note.totals().net()).isEqualByComparingTo("5.00");
        assertThat(note.totals().tax()).isEqualByComparingTo("1.05");
    }

    @Test
    void refusesMoreThanIsLeftOfALine() {
        var invoice = invoice(List.of("10.00"));
        var half = new TreeMap<>(Map.of(1, new BigDecimal("0.5")));
        var first = document(new Creditable(invoice, List.of()).of(half));

        var left = new Creditable(invoice, List.of(first));

        assertThat(left.left(1)).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> left.of(new TreeMap<>(Map.of(1, new BigDecimal("0.51")))))
                .isInstanceOf(CreditRefusedException.class);
        assertThatThrownBy(() -> left.of(new TreeMap<>(Map.of(9, BigDecimal.ONE))))
                .isInstanceOf(CreditRefusedException.class);
    }
}
