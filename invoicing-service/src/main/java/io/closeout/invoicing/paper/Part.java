package io.closeout.invoicing.paper;

import io.closeout.invoicing.document.Section;
import io.closeout.invoicing.document.Section.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So many lines of a document as are laid out at once; nearly all documents are one part. Each begins on a page of its
 * own.
 *
 * @param first whether it begins with who pays what to whom
 * @param last whether it ends with the sums
 * @param brought sum of the lines before it; null where there are none
 */
public record Part(
        List<Piece> pieces,
        boolean first,
        boolean last,
        @Nullable BigDecimal brought) {

    /**
     * Lines that belong together.
     *
     * @param ends whether the last of them are here
     */
    public record Piece(Section section, List<Row> rows, boolean ends) {

        public Row first() {
            return rows.getFirst();
        }

        /** All of it but the first row, which its heading must not lose. */
        public List<Row> others() {
            return rows.subList(1, rows.size());
        }
    }

    public Part {
        pieces = List.copyOf(pieces);
    }

    /** @param most lines of a part */
    static List<Part> of(List<Section> sections, int most) {
        var cut = cut(sections, most);
        var parts = new ArrayList<Part>();
        for (var i = 0; i < cut.size(); i++) {
            var brought =
                    i == 0 ? null : cut.get(i - 1).getLast().rows().getLast().soFar();
            parts.add(new Part(cut.get(i), i == 0, i == cut.size() - 1, brought));
        }
        return parts;
    }

    private static List<List<Piece>> cut(List<Section> sections, int most) {
        var parts = new ArrayList<List<Piece>>();
        List<Piece> current = new ArrayList<>();
        parts.add(current);
        var room = most;
        for (var section : sections) {
            var rows = section.rows();
            for (var from = 0; from < rows.size(); ) {
                if (room == 0) {
                    current = new ArrayList<>();
                    parts.add(current);
                    room = most;
                }
                var to = Math.min(rows.size(), from + room);
                current.add(new Piece(section, rows.subList(from, to), to == rows.size()));
                room -= to - from;
                from = to;
            }
        }
        return parts;
    }
}
