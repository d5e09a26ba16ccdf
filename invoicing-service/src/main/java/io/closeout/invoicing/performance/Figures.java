package io.closeout.invoicing.performance;

import io.closeout.invoicing.performance.FigureValue.Distance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the contributions of all cases together. The order of the cases does not matter. */
record Figures(Terms terms) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    List<FigureValue> of(List<CaseLine> lines) {
        return Arrays.stream(Figure.values())
                .map(figure -> of(
                        figure,
                        lines.stream()
                                .map(line -> line.of(figure))
                                .filter(Contribution::isIn)
                                .toList()))
                .toList();
    }

    private FigureValue of(Figure figure, List<Contribution> counted) {
        var cases = counted.size();
        var provisional = Math.toIntExact(
                counted.stream().filter(Contribution::isProvisional).count());
        var values = counted.stream()
                .map(Contribution::value)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        var hits = figure == Figure.CYCLE_TIME
                ? 0
                : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).intValueExact();
        if (cases < terms.minCases()) {
            return new FigureValue(figure, null, null, null, cases, hits, provisional, null, null);
        }
        var value = figure == Figure.CYCLE_TIME ? median(values) : perHundred(hits, cases);
        return said(figure, value, new Count(hits, cases), provisional);
    }

    private FigureValue said(Figure figure, BigDecimal value, Count count, int provisional) {
        var range = figure.isShare() ? Wilson.of(count.hits(), count.cases()) : null;
        var tier = tier(figure, value);
        return new FigureValue(
                figure,
                value,
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                count.cases(),
                count.hits(),
                provisional,
                tier,
                next(figure, tier, value, count));
    }

    private record Count(int hits, int cases) {}

    private static BigDecimal perHundred(int hits, int cases) {
        return HUNDRED.multiply(BigDecimal.valueOf(hits))
                .divide(BigDecimal.valueOf(cases), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of an even number of cases, the middle between the two in the middle. */
    private static BigDecimal median(List<BigDecimal> sorted) {
        var middle = sorted.size() / 2;
        var upper = sorted.get(middle);
        return sorted.size() % 2 == 1
                ? upper.setScale(DECIMALS, RoundingMode.HALF_UP)
                : upper.add(sorted.get(middle - 1)).divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_UP);
    }

    private @Nullable Tier tier(Figure figure, BigDecimal value) {
        return Arrays.stream(Tier.values())
                .filter(tier -> figure.reaches(value, terms.scale(figure).bar(tier)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Distance next(Figure figure, @Nullable Tier tier, BigDecimal value, Count count) {
        if (tier == Tier.TOP) {
            return null;
        }
        var next = tier == Tier.GOOD ? Tier.TOP : tier == Tier.BASIC ? Tier.GOOD : Tier.BASIC;
        var bar = terms.scale(figure).bar(next);
        return new Distance(
                next, bar, bar.subtract(value).abs(), figure == Figure.CYCLE_TIME ? null : better(figure, bar, count));
    }

    /** How many cases more, or queries fewer, the bar takes. */
    private static int better(Figure figure, BigDecimal bar, Count count) {
        var wanted = bar.multiply(BigDecimal.valueOf(count.cases())).divide(HUNDRED);
        return figure.isBetterHigh()
                ? wanted.setScale(0, RoundingMode.CEILING).intValueExact() - count.hits()
                : count.hits() - wanted.setScale(0, RoundingMode.FLOOR).intValueExact();
    }
}
