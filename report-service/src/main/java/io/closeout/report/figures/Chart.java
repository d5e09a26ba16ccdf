package io.closeout.report.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns from a baseline of zero, laid out for a drawing 360 wide. Each may have a paler column behind it and a whisker
 * for the middle half, leads to its cases and says its values; the last one carries them as text at its side.
 */
record Chart(List<Column> columns, List<Label> labels, List<Line> lines, List<Tick> ticks) {

    static final int WIDTH = 360;
    static final int HEIGHT = 152;
    static final int BASE = 116;

    private static final int TOP = 18;
    private static final int LEFT = 40;
    private static final int RIGHT = 296;
    private static final int PLOT = RIGHT - LEFT;
    private static final int WIDEST = 28;
    private static final int LINE = 15;
    private static final int GAP = 6;
    private static final int HALF_LETTER = 4;
    private static final int MOST_TICKS = 3;

    /**
     * What is drawn.
     *
     * @param value null for a week without a case
     * @param behind of the paler column, null for none
     * @param middle from where to where the middle half lies, null for none
     * @param hint when, and what, in words
     * @param href where the cases behind it are listed
     */
    record Point(
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal behind,
            @Nullable Span middle,
            Hint hint,
            String href) {}

    /** Two short lines, for a drawing has no room for a long one. */
    record Hint(String when, String what) {}

    record Span(BigDecimal low, BigDecimal high) {}

    /** @param whisker null for none */
    record Column(
            int x, int width, int y, int behindY, @Nullable Whisker whisker, Hint hint, String href) {

        /** For pages. */
        public int height() {
            return BASE - y;
        }

        /** For pages. */
        public int behindHeight() {
            return BASE - behindY;
        }

        /** For pages. */
        public int centre() {
            return x + width / 2;
        }
    }

    record Whisker(int top, int bottom) {}

    /** A value beside the last column. */
    record Label(int x, int y, String text, boolean pale) {}

    /** A line of the scale with its value. */
    record Line(int y, String text) {

        /** For pages: the line on which the text stands. */
        public int textY() {
            return y + HALF_LETTER;
        }
    }

    /** The name of a week under its column. */
    record Tick(int x, String anchor, String text) {}

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
        return new Chart(columns, labels, lines(most, writing), ticks(points));
    }

    private static List<Line> lines(BigDecimal most, Writing writing) {
        if (most.signum() == 0) {
            return List.of();
        }
        var half = most.divide(BigDecimal.TWO, Math.max(0, most.scale()), RoundingMode.HALF_UP);
        return List.of(new Line(TOP, writing.of(most)), new Line(y(half, most), writing.of(half)));
    }

    /** The first week, the last one and one between, if there is room. */
    private static List<Tick> ticks(List<Point> points) {
        var last = points.size() - 1;
        var middle = last / 2;
        var shown = last < MOST_TICKS ? IntStream.of(0, last) : IntStream.of(0, middle, last);
        return shown.distinct()
                .mapToObj(i -> new Tick(
                        i == 0 ? LEFT : i == last ? RIGHT : LEFT + i * PLOT / points.size() + PLOT / points.size() / 2,
                        i == 0 ? "start" : i == last ? "end" : "middle",
                        points.get(i).name()))
                .toList();
    }

    private static Column column(Point point, int index, int count, BigDecimal most) {
        var width = Math.clamp(PLOT / count * 2L / 3, 2, WIDEST);
        var x = LEFT + index * PLOT / count + (PLOT / count - width) / 2;
        var middle = point.middle();
        var whisker = middle == null ? null : new Whisker(y(middle.high(), most), y(middle.low(), most));
        return new Column(
                x, width, y(point.value(), most), y(point.behind(), most), whisker, point.hint(), point.href());
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
