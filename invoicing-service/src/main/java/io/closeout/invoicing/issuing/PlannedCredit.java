package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.toSet;

import io.closeout.invoicing.issuing.DocumentContent.Correction;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Source;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Type;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.numbering.Series;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit note without its number and its date.
 *
 * @param number that somebody else gave it; null where ours is printed
 */
record PlannedCredit(
        UUID id,
        Invoice invoice,
        DocumentContent original,
        Creditable.Note note,
        String reasonKey,
        @Nullable String number) {

    PlannedCredit(UUID id, Invoice invoice, DocumentContent original, Creditable.Note note, String reasonKey) {
        this(id, invoice, original, note, reasonKey, null);
    }

    /** Credit notes of each kind of invoice are a series of their own. */
    Series series(int year) {
        return new Series(invoice.issuerId(), CreditForm.of(original).seriesPrefix() + year);
    }

    ZoneId zone() {
        return ZoneId.of(invoice.zone());
    }

    DocumentContent document(DocumentNumber taken) {
        return new DocumentContent(
                DocumentContent.FORMAT,
                id,
                new Type(original.type().kind(), CreditForm.of(original).typeCode()),
                Documents.numbering(taken, number),
                taken.issueDate(),
                original.dueDate(),
                original.zone(),
                original.language(),
                original.currency(),
                original.seller(),
                original.buyer(),
                original.buyerReference(),
                subjects(),
                sources(),
                original.paying(),
                note.lines(),
                note.adjustments(),
                note.groups(),
                note.totals(),
                note.taxCurrency(),
                new Related(null, null, correction()));
    }

    private Correction correction() {
        return new Correction(invoice.id(), invoice.number(), original.issueDate(), reasonKey, note.cancels());
    }

    private List<Subject> subjects() {
        var cases = note.lines().stream().map(DocumentLine::caseId).collect(toSet());
        var touched = original.subjects().stream()
                .filter(subject -> cases.contains(subject.caseId()))
                .toList();
        return touched.isEmpty() ? original.subjects() : touched;
    }

    private List<Source> sources() {
        var cases = note.lines().stream().map(DocumentLine::caseId).collect(toSet());
        return original.sources().stream()
                .filter(source -> cases.contains(source.caseId()))
                .toList();
    }
}
