package io.closeout.report.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns from a baseline of zero, laid out for a drawing 360 wide. Each may have a paler column behind it, and the last
 * one carries its values as text at its side.
 */
record Chart(List<Column> columns, List<Label> labels, Point first, Point last) {

    static final int WIDTH = 360;
    static final int HEIGHT = 132;
    static final int BASE = 108;

    private static final int TOP = 10;
    private static final int PLOT = 296;
    private static final int WIDEST = 28;
    private static final int LINE = 15;
    private static final int GAP = 6;
    private static final int HALF_LETTER = 4;

    /**
     * What is drawn.
     *
     * @param value null for a week without a case
     * @param behind of the paler column, null for none
     * @param hint says it all in words
     */
    record Point(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal behind,
            String hint) {}

    record Column(int x, int width, int y, int behindY, String hint) {

        /** For pages. */
        public int height() {
            return BASE - y;
        }

        /** For pages. */
        public int behindHeight() {
            return BASE - behindY;
        }
    }

    /** A value beside the last column. */
    record Label(int x, int y, String text, boolean pale) {}

    /** How a value is written. */
    @FunctionalInterface
    interface Writing {
        String of(BigDecimal value);
    }

    /** @param atLeast the scale reaches this far even if no value does */
    static Chart of(List<Point> points, BigDecimal atLeast, Writing writing) {
        var most = points.stream()
                .flatMap(point -> Stream.of(Optional.ofNullable(point.value()), Optional.ofNullable(point.behind())))
                .flatMap(Optional::stream)
                .reduce(atLeast, BigDecimal::max);
        var columns = new ArrayList<Column>();
        List<Label> labels = List.of();
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.value() != null) {
                var column = column(point, i, points.size(), most);
                columns.add(column);
                labels = labels(column, point, writing);
            }
        }
        return new Chart(columns, labels, points.getFirst(), points.getLast());
    }

    private static Column column(Point point, int index, int count, BigDecimal most) {
        var width = Math.clamp(PLOT / count * 2L / 3, 2, WIDEST);
        var x = index * PLOT / count + (PLOT / count - width) / 2;
        return new Column(x, width, y(point.value(), most), y(point.behind(), most), point.hint());
    }

    private static int y(@Nullable BigDecimal value, BigDecimal most) {
        if (value == null || most.signum() == 0) {
            return BASE;
        }
        return BASE
                - value.multiply(BigDecimal.valueOf(BASE - TOP))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** Two values that lie close together stand above each other instead of on each other. */
    private static List<Label> labels(Column column, Point point, Writing writing) {
        var x = column.x() + column.width() + GAP;
        var y = Math.min(column.y() + HALF_LETTER, BASE);
        var value = new Label(x, y, writing.of(Objects.requireNonNull(point.value())), false);
        if (point.behind() == null || point.behind().equals(point.value())) {
            return List.of(value);
        }
        var above = Math.min(column.behindY() + HALF_LETTER, y - LINE);
        if (above >= TOP) {
            return List.of(value, new Label(x, above, writing.of(point.behind()), true));
        }
        return List.of(
                new Label(x, TOP + LINE, value.text(), false), new Label(x, TOP, writing.of(point.behind()), true));
    }

    /** For pages. */
    public boolean nothing() {
        return columns.isEmpty();
    }
}
