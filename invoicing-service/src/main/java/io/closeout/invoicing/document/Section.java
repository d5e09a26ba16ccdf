package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together, because they bill the same case.
 *
 * @param subject what was worked on; null where the document says nothing about it
 * @param subtotal without VAT, before allowances and charges of the whole document
 */
public record Section(@Nullable Subject subject, List<Row> rows, BigDecimal subtotal) {

    /** @param soFar sum of the lines up to this one, for whoever turns the page */
    public record Row(DocumentLine line, BigDecimal soFar) {}

    public Section {
        rows = List.copyOf(rows);
    }

    /** In the order of the lines. */
    public static List<Section> of(DocumentContent document) {
        var sections = new ArrayList<Section>();
        var rows = new ArrayList<Row>();
        var total = BigDecimal.ZERO;
        for (var line : document.lines()) {
            if (!rows.isEmpty() && !rows.getLast().line().caseId().equals(line.caseId())) {
                sections.add(closed(document, rows));
                rows.clear();
            }
            total = total.add(line.net());
            rows.add(new Row(line, total));
        }
        if (!rows.isEmpty()) {
            sections.add(closed(document, rows));
        }
        return sections;
    }

    private static Section closed(DocumentContent document, List<Row> rows) {
        var subtotal = rows.stream().map(row -> row.line().net()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var caseId = rows.getFirst().line().caseId();
        return new Section(subject(document, caseId).orElse(null), rows, subtotal);
    }

    private static Optional<Subject> subject(DocumentContent document, Object caseId) {
        return document.subjects().stream()
                .filter(subject -> Objects.equals(subject.caseId(), caseId))
                .findFirst()
                .or(() -> document.subjects().stream()
                        .filter(subject -> subject.caseId() == null)
                        .findFirst());
    }
}
