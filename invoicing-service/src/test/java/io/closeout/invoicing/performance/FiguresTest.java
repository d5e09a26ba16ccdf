package io.closeout.invoicing.performance;

import static io.closeout.invoicing.performance.CaseFixture.LATE;
import static io.closeout.invoicing.performance.CaseFixture.TERMS;
import static io.closeout.invoicing.performance.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static FigureValue of(Figure figure, List<CaseLine> lines) {
        return new Figures(TERMS)
                .of(lines).stream()
                        .filter(one -> one.figure() == figure)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<CaseLine> repairs(int fixed, int cameBack) {
        var lines = new ArrayList<CaseLine>();
        IntStream.range(0, fixed).forEach(one -> lines.add(aCase().line(LATE)));
        IntStream.range(0, cameBack)
                .forEach(one -> lines.add(aCase().repairedAgainAfter(3).line(LATE)));
        return lines;
    }

    @Test
    void saysNothingOfTooFewCases() {
        assertThat(of(Figure.FIRST_TIME_FIX, repairs(4, 0)))
                .returns(null, FigureValue::value)
                .returns(null, FigureValue::tier)
                .returns(4, FigureValue::cases);
        assertThat(of(Figure.FIRST_TIME_FIX, repairs(5, 0)).value()).isEqualByComparingTo("100");
    }

    @Test
    void aTierBeginsAtItsBarAndTheNextOneIsSoManyCasesAway() {
        // Bars are 95, 90 and 80 percent.
        assertThat(of(Figure.FIRST_TIME_FIX, repairs(19, 1)).tier()).isEqualTo(Tier.TOP);
        assertThat(of(Figure.FIRST_TIME_FIX, repairs(18, 2)))
                .returns(Tier.GOOD, FigureValue::tier)
                .returns(1, one -> one.next() == null ? null : one.next().cases());
        assertThat(of(Figure.FIRST_TIME_FIX, repairs(10, 10)))
                .returns(null, FigureValue::tier)
                .returns(6, one -> one.next() == null ? null : one.next().cases());
    }

    @Test
    void theMedianIsNotMovedByOneSlowReport() {
        var lines = IntStream.of(1, 2, 3, 4, 500)
                .mapToObj(hours -> aCase().approvedAfter(hours).line(LATE))
                .toList();

        assertThat(of(Figure.CYCLE_TIME, lines).value()).isEqualByComparingTo("3");
        assertThat(of(
                                Figure.CYCLE_TIME,
                                IntStream.of(1, 2, 3, 4, 5, 500)
                                        .mapToObj(hours ->
                                                aCase().approvedAfter(hours).line(LATE))
                                        .toList())
                        .value())
                .isEqualByComparingTo("3.5");
    }

    @Test
    void queriesAreCountedPerHundredReports() {
        var lines = new ArrayList<>(repairs(9, 0));
        lines.add(aCase().queried(3).line(LATE));

        // Good is at most 15 per hundred: one of ten.
        assertThat(of(Figure.QUERY_RATE, lines))
                .returns(3, FigureValue::hits)
                .returns(Tier.BASIC, FigureValue::tier)
                .returns(2, one -> one.next() == null ? null : one.next().cases())
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo("30"));
    }

    // Reference values: Wilson score interval without continuity correction, z = 1.959964.
    @Test
    void theRangeIsThatOfWilson() {
        assertThat(Wilson.of(8, 10)).isEqualTo(new Wilson(new BigDecimal("49.02"), new BigDecimal("94.33")));
        assertThat(Wilson.of(10, 10)).isEqualTo(new Wilson(new BigDecimal("72.25"), new BigDecimal("100.00")));
        assertThat(Wilson.of(0, 10).low()).isEqualByComparingTo("0");
    }

    @Property(tries = 100)
    void theOrderOfCasesDoesNotMatter(
            @ForAll @IntRange(max = 30) int fixed, @ForAll @IntRange(max = 30) int cameBack, @ForAll Random random) {
        var lines = repairs(fixed, cameBack);
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        assertThat(new Figures(TERMS).of(shuffled)).isEqualTo(new Figures(TERMS).of(lines));
    }

    @Property(tries = 200)
    void soManyCasesMoreReachTheNextTierAndOneLessDoesNot(
            @ForAll @IntRange(min = 5, max = 80) int cases, @ForAll @IntRange(max = 80) int bad) {
        var cameBack = Math.min(bad, cases);
        var now = of(Figure.FIRST_TIME_FIX, repairs(cases - cameBack, cameBack));
        var next = now.next();
        if (next == null || next.cases() == null) {
            assertThat(now.tier()).isEqualTo(Tier.TOP);
            return;
        }
        int more = next.cases();
        var reached = of(Figure.FIRST_TIME_FIX, repairs(cases - cameBack + more, cameBack - more));
        assertThat(reached.tier()).isNotNull().isLessThanOrEqualTo(next.tier());
        if (more > 1) {
            var almost = of(Figure.FIRST_TIME_FIX, repairs(cases - cameBack + more - 1, cameBack - more + 1));
            assertThat(almost.tier()).isEqualTo(now.tier());
        }
    }
}
