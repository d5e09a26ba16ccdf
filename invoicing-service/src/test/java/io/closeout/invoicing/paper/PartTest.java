package io.closeout.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.document.Section;
import io.closeout.invoicing.document.Section.Row;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PartTest {

    @Property(tries = 200)
    void partsHoldAllLinesOnceInOrderAndEndEachSectionOnce(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        var document = PrintedDocument.in("en");
        sizes.forEach(size -> document.report("R-" + size + document.hashCode()).many(size));
        var sections = Section.of(document.build());

        var parts = Part.of(sections, most);

        var rows = sections.stream().flatMap(section -> section.rows().stream()).toList();
        assertThat(parts.stream().flatMap(part -> rowsOf(part).stream()).toList())
                .isEqualTo(rows);
        assertThat(parts).allMatch(part -> rowsOf(part).size() <= most);
        assertThat(parts.stream().flatMap(part -> part.pieces().stream()).filter(Part.Piece::ends))
                .hasSameSizeAs(sections);
        assertThat(parts.stream().filter(Part::first)).containsExactly(parts.getFirst());
        assertThat(parts.stream().filter(Part::last)).containsExactly(parts.getLast());
        for (var i = 1; i < parts.size(); i++) {
            BigDecimal sum = rowsOf(parts.get(i - 1)).getLast().soFar();
            assertThat(parts.get(i).brought()).isEqualTo(sum);
        }
    }

    private static List<Row> rowsOf(Part part) {
        return part.pieces().stream().flatMap(piece -> piece.rows().stream()).toList();
    }
}
