package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.PriceHistory.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The price of one unit over time as a stair from zero, laid out for a drawing. A price that holds until it changes is a
 * level line; a gap is a time without a price.
 *
 * @param path levels and rises as an SVG path
 * @param marks where each level begins, with what to say beside it
 * @param now where today stands; null if it is outside
 */
public record PriceChart(
        int width,
        int height,
        int base,
        String path,
        List<Mark> marks,
        @Nullable Integer now,
        LocalDate first,
        LocalDate last) {

    private static final int WIDTH = 640;
    private static final int HEAD = 22;
    private static final int ROOM = 110;
    private static final int FOOT = 20;
    private static final int LEFT = 4;
    private static final int RIGHT = 84;
    private static final int MOST_STEPS = 60;
    private static final int MONTHS_AFTER = 3;

    /** Behind the last level. */
    public int labelX() {
        return width - RIGHT + 6;
    }

    /** Below the base line. */
    public int textY() {
        return base + FOOT - 4;
    }

    /**
     * A level.
     *
     * @param isLast whether its value stands beside it
     */
    public record Mark(int x, int y, Step step, boolean isLast) {

        public int textY() {
            return y + 4;
        }
    }

    /** Empty where there was never a price. */
    static Optional<PriceChart> of(PriceHistory history, LocalDate today) {
        var steps = history.steps()
                .subList(
                        Math.max(0, history.steps().size() - MOST_STEPS),
                        history.steps().size());
        var most = steps.stream()
                .flatMap(step -> Optional.ofNullable(step.each()).stream())
                .reduce(BigDecimal::max)
                .filter(value -> value.signum() > 0);
        return most.map(top -> new Drawing(steps, top, today).chart());
    }

    private static final class Drawing {

        private final List<Step> steps;
        private final BigDecimal most;
        private final LocalDate today;
        private final LocalDate first;
        private final LocalDate last;
        private final StringBuilder path = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();

        Drawing(List<Step> steps, BigDecimal most, LocalDate today) {
            this.steps = steps;
            this.most = most;
            this.today = today;
            this.first = steps.getFirst().day();
            var end = steps.getLast().day().isAfter(today) ? steps.getLast().day() : today;
            this.last = end.plusMonths(MONTHS_AFTER);
        }

        PriceChart chart() {
            var before = (Integer) null;
            for (var i = 0; i < steps.size(); i++) {
                before = draw(i, before);
            }
            var now = today.isBefore(first) ? null : x(today);
            return new PriceChart(
                    WIDTH, HEAD + ROOM + FOOT, HEAD + ROOM, path.toString(), List.copyOf(marks), now, first, last);
        }

        /** @return where the level lies; null while there is no price */
        private @Nullable Integer draw(int i, @Nullable Integer before) {
            var step = steps.get(i);
            if (step.each() == null) {
                return null;
            }
            var y = y(Objects.requireNonNull(step.each()));
            var from = x(step.day());
            var to = i + 1 < steps.size() ? x(steps.get(i + 1).day()) : x(last);
            path.append(before == null ? "M%d %d".formatted(from, y) : "V%d".formatted(y))
                    .append("H%d".formatted(to));
            marks.add(new Mark(from, y, step, i + 1 == steps.size()));
            return y;
        }

        private int x(LocalDate day) {
            var all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return LEFT + (int) (ChronoUnit.DAYS.between(first, day) * (WIDTH - LEFT - RIGHT) / all);
        }

        private int y(BigDecimal value) {
            return HEAD
                    + ROOM
                    - value.multiply(BigDecimal.valueOf(ROOM))
                            .divide(most, 0, RoundingMode.HALF_UP)
                            .intValueExact();
        }
    }
}
