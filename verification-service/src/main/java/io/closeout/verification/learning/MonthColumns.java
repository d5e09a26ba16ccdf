package io.closeout.verification.learning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The findings of twelve months as columns from a baseline of zero: upheld at the foot, overturned on it, the rest on
 * top. Laid out for a drawing of a given size.
 */
record MonthColumns(int width, int height, int base, List<Column> columns) {

    private static final int GAP_SHARE = 4;

    /** One month. The three parts stand on each other. */
    record Column(YearMonth month, Counts counts, int x, int width, Part upheld, Part overturned, Part rest) {

        /** For pages. */
        public int centre() {
            return x + width / 2;
        }

        /** For pages: where the number above the column stands. */
        public int labelY() {
            return rest.y() - 4;
        }
    }

    /** For pages: a stretch of a column. */
    record Part(int y, int height) {}

    static MonthColumns of(Map<YearMonth, Counts> months, Months year, Size size) {
        var all = year.all();
        var most = Math.max(
                1, all.stream().mapToLong(month -> hits(months, month)).max().orElse(1));
        var base = size.height() - size.foot();
        var step = size.width() / all.size();
        var columns = new ArrayList<Column>();
        for (var i = 0; i < all.size(); i++) {
            var counts = months.getOrDefault(all.get(i), Counts.NONE);
            var scale = new Scale(most, base - size.head());
            var upheld = new Part(base - scale.of(counts.upheld()), scale.of(counts.upheld()));
            var overturned = on(upheld, scale.of(counts.overturned()));
            var rest = on(overturned, scale.of(counts.hits()) - upheld.height() - overturned.height());
            columns.add(new Column(
                    all.get(i),
                    counts,
                    i * step + step / GAP_SHARE / 2,
                    step - step / GAP_SHARE,
                    upheld,
                    overturned,
                    rest));
        }
        return new MonthColumns(size.width(), size.height(), base, columns);
    }

    /** Of a drawing, with the room above the highest column and below the baseline. */
    record Size(int width, int height, int head, int foot) {

        static final Size SPARK = new Size(96, 28, 1, 1);
        static final Size FULL = new Size(480, 152, 16, 20);
    }

    private static long hits(Map<YearMonth, Counts> months, YearMonth month) {
        return months.getOrDefault(month, Counts.NONE).hits();
    }

    private static Part on(Part below, int height) {
        var high = Math.max(0, height);
        return new Part(below.y() - high, high);
    }

    private record Scale(long most, int room) {

        /** Something is never drawn as nothing. */
        int of(long value) {
            return value == 0 ? 0 : (int) Math.max(1, value * room / most);
        }
    }
}
