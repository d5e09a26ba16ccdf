package io.closeout.invoicing.selfbilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonthInPartsTest {

    @Test
    void aMonthOfMoreLinesThanADocumentTakesMakesSeveralAndTearsNoChargeApart() {
        var lines = List.of(400L, 600L, 1L, 1_200L, 999L, 2L);

        assertThat(MakePreInvoice.cut(lines, Long::longValue))
                .containsExactly(List.of(400L, 600L), List.of(1L), List.of(1_200L), List.of(999L), List.of(2L));
    }

    @Test
    void aMonthOfNothingMakesNone() {
        assertThat(MakePreInvoice.cut(List.<Long>of(), Long::longValue)).isEmpty();
    }
}
