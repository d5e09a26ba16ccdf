package io.closeout.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.report.figures.Chart.Hint;
import io.closeout.report.figures.Chart.Label;
import io.closeout.report.figures.Chart.Point;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void columnsStandOnZeroAndTheHighestReachesTheTop() {
        var chart = chart(point("50", "100"), point("0", "25"));

        assertThat(chart.columns().getFirst().y()).isEqualTo(67);
        assertThat(chart.columns().getFirst().behindY()).isEqualTo(18);
        assertThat(chart.columns().getLast().height()).isZero();
        assertThat(chart.columns().getLast().behindHeight()).isEqualTo(25);
    }

    @Test
    void aWeekWithoutACaseHasNoColumnAndTheLastOneWithAValueIsLabelled() {
        var chart = chart(point("50", "100"), point("20", "90"), point(null, null));

        assertThat(chart.columns()).hasSize(2);
        assertThat(chart.labels()).extracting(Label::text).containsExactly("20", "90");
        assertThat(chart.labels().getFirst().x())
                .isGreaterThan(chart.columns().getLast().x());
    }

    @Test
    void labelsOfValuesThatLieTogetherDoNotCoverEachOther() {
        for (var values : List.of(List.of("99", "100"), List.of("1", "2"), List.of("0", "0"), List.of("100", "100"))) {
            var labels = chart(point("100", "100"), point(values.getFirst(), values.getLast()))
                    .labels();

            assertThat(labels)
                    .as("%s", values)
                    .allSatisfy(label -> assertThat(label.y()).isBetween(10, Chart.BASE));
            if (labels.size() == 2) {
                assertThat(labels.getFirst().y() - labels.getLast().y())
                        .as("%s", values)
                        .isGreaterThanOrEqualTo(14);
            }
        }
    }

    @Test
    void fiftyThreeWeeksFit() {
        var chart = Chart.of(
                IntStream.range(0, 53).mapToObj(i -> point("1", "2")).toList(), BigDecimal.ZERO, BigDecimal::toString);

        assertThat(chart.columns())
                .allSatisfy(column -> assertThat(column.width()).isPositive());
        assertThat(chart.columns().getLast().x() + chart.columns().getLast().width())
                .isLessThanOrEqualTo(296);
    }

    @Test
    void theMiddleHalfIsAWhiskerOnTheScaleOfTheColumns() {
        var middle = new Chart.Span(new BigDecimal("25"), new BigDecimal("75"));
        var point = new Point(
                "week", new BigDecimal("50"), new BigDecimal("100"), middle, new Hint("week", "values"), "/cases");

        var whisker = Chart.of(List.of(point), BigDecimal.ZERO, BigDecimal::toString)
                .columns()
                .getFirst()
                .whisker();

        assertThat(whisker).isEqualTo(new Chart.Whisker(42, 91));
    }

    @Test
    void theScaleNamesItsTopAndItsMiddle() {
        assertThat(chart(point("50", "100")).lines())
                .extracting(Chart.Line::text)
                .containsExactly("100", "50");
        assertThat(chart(point(null, null)).lines()).isEmpty();
    }

    @Test
    void theFirstAWeekBetweenAndTheLastAreNamed() {
        assertThat(chart(point("1", "2")).ticks()).hasSize(1);
        assertThat(chart(point("1", "2"), point("1", "2")).ticks()).hasSize(2);
        assertThat(chart(point("1", "2"), point("1", "2"), point("1", "2"), point("1", "2"))
                        .ticks())
                .extracting(Chart.Tick::anchor)
                .containsExactly("start", "middle", "end");
    }

    @Test
    void nothingAtAllIsAnEmptyChart() {
        assertThat(chart(point(null, null)).nothing()).isTrue();
        assertThat(chart(point("0", "0")).columns())
                .allSatisfy(column -> assertThat(column.height()).isZero());
    }

    private static Chart chart(Point... points) {
        return Chart.of(Arrays.asList(points), BigDecimal.ZERO, BigDecimal::toString);
    }

    private static Point point(@Nullable String value, @Nullable String behind) {
        return new Point(
                "week",
                value == null ? null : new BigDecimal(value),
                behind == null ? null : new BigDecimal(behind),
                null,
                new Hint("week", "values"),
                "/cases");
    }
}
