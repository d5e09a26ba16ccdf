package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.EInvoice.Note;
import io.closeout.invoicing.issuing.DocumentContent;
import java.util.List;

/**
 * What a French seller has to say about late and early payment: Code de commerce art. L441-9, L441-10 and D441-5. The
 * subjects are those of the reform (BR-FR-05).
 */
final class FrenchNotes {

    private FrenchNotes() {}

    static List<Note> of(DocumentContent content, EInvoiceWords words) {
        var early = content.terms().discounts().isEmpty() ? "fr.no-discount" : "fr.discount";
        return List.of(
                new Note("PMT", words.say("fr.recovery")),
                new Note("PMD", words.say("fr.late")),
                new Note("AAB", words.say(early)));
    }
}
