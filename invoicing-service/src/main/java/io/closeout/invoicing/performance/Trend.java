package io.closeout.invoicing.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months of a figure as columns from zero, with a line at what the best tier takes; laid out for a drawing.
 *
 * @param goal where the line stands
 * @param bar what it says
 */
record Trend(Figure figure, int width, int height, int base, int goal, BigDecimal bar, List<Column> columns) {

    static final int MONTHS = 12;

    private static final int STEP = 28;
    private static final int BAR = 20;
    private static final int HEAD = 14;
    private static final int ROOM = 64;
    private static final int FOOT = 16;

    /** @param value null if nothing was stated or too little could be said; then it has no height */
    record Column(
            YearMonth month,
            @Nullable BigDecimal value,
            @Nullable UUID statementId,
            int x,
            int y,
            int height) {

        public int centre() {
            return x + BAR / 2;
        }

        /** Zero is said, so that it is not taken for a month without a statement. */
        public boolean isZero() {
            return value != null && value.signum() == 0;
        }

        public int labelY() {
            return y - 3;
        }

        public int width() {
            return BAR;
        }
    }

    static Trend of(Figure figure, YearMonth last, List<StatementSummary> months, BigDecimal bar) {
        var known = months.stream()
                .collect(Collectors.toMap(StatementSummary::month, Function.identity(), (one, same) -> one));
        var most = months.stream()
                .map(one -> value(one, figure))
                .filter(value -> value != null)
                .reduce(figure.isBetterHigh() ? BigDecimal.valueOf(100) : bar, BigDecimal::max)
                .max(BigDecimal.ONE);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < MONTHS; i++) {
            columns.add(column(
                    figure, last.minusMonths(MONTHS - 1L - i), known, new Place(i * STEP + (STEP - BAR) / 2, most)));
        }
        return new Trend(figure, STEP * MONTHS, HEAD + ROOM + FOOT, HEAD + ROOM, y(bar, most), bar, columns);
    }

    private record Place(int x, BigDecimal most) {}

    private static Column column(Figure figure, YearMonth month, Map<YearMonth, StatementSummary> known, Place place) {
        var stated = known.get(month);
        var value = stated == null ? null : value(stated, figure);
        var y = value == null ? HEAD + ROOM : y(value, place.most());
        return new Column(month, value, stated == null ? null : stated.statementId(), place.x(), y, HEAD + ROOM - y);
    }

    private static @Nullable BigDecimal value(StatementSummary stated, Figure figure) {
        return stated.value(figure);
    }

    /** Something is never drawn as nothing. */
    private static int y(BigDecimal value, BigDecimal most) {
        var height = value.multiply(BigDecimal.valueOf(ROOM))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return HEAD + ROOM - (value.signum() > 0 ? Math.max(1, height) : 0);
    }
}
