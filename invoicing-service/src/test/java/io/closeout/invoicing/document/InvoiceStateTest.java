package io.closeout.invoicing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InvoiceStateTest {

    private static final LocalDate DUE = LocalDate.parse("2026-03-29");

    @Test
    void isNotLateOnTheDueDate() {
        assertThat(InvoiceState.ofOpen(DUE, DUE)).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void isLateOnTheDayAfter() {
        assertThat(InvoiceState.ofOpen(DUE, DUE.plusDays(1))).isEqualTo(InvoiceState.OVERDUE);
    }
}
