package io.closeout.invoicing.paper;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.SheetNotes;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.transfer.HowToPay;
import java.util.List;

/** The photos of an invoice on paper. */
public record PhotoSheet(DocumentContent doc, DocumentWords t, Look look, SheetNotes notes, List<Part> parts) {

    /** The photos of one report. */
    public record Part(Subject subject, List<Picture> pictures) {}

    /** @param address of the picture itself, {@code data:} */
    public record Picture(String label, String address) {}

    public static PhotoSheet of(DocumentContent document, Look look, List<Part> parts) {
        var words = DocumentWords.of(document);
        return new PhotoSheet(
                document, words, look, new SheetNotes(document, words, HowToPay.of(document)), List.copyOf(parts));
    }
}
