package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthColumnsTest {

    private static final YearMonth MONTH = YearMonth.parse("2026-11");

    @Test
    void theThreePartsOfAColumnStandOnEachOther() {
        var columns = MonthColumns.of(
                Map.of(MONTH, new Counts(100, 50, 30, 20, 0)),
                Months.yearTo(MONTH),
                new MonthColumns.Size(120, 120, 10, 10));

        var last = columns.columns().getLast();
        assertThat(last.upheld()).isEqualTo(new MonthColumns.Part(60, 50));
        assertThat(last.overturned()).isEqualTo(new MonthColumns.Part(30, 30));
        assertThat(last.rest()).isEqualTo(new MonthColumns.Part(10, 20));
    }

    @Test
    void aMonthWithoutFindingsHasAPlaceAndNoHeight() {
        var columns = MonthColumns.of(Map.of(), Months.yearTo(MONTH), MonthColumns.Size.SPARK);

        assertThat(columns.columns())
                .hasSize(12)
                .allMatch(column -> column.rest().height() == 0);
        assertThat(columns.columns().getLast().x() + columns.columns().getLast().width())
                .isLessThanOrEqualTo(columns.width());
    }

    @Test
    void oneAmongThousandsIsStillSeen() {
        var columns = MonthColumns.of(
                Map.of(MONTH, new Counts(10_000, 0, 0, 0, 0), MONTH.minusMonths(1), new Counts(1, 1, 0, 0, 0)),
                Months.yearTo(MONTH),
                MonthColumns.Size.SPARK);

        assertThat(columns.columns().get(10).upheld().height()).isEqualTo(1);
    }
}
