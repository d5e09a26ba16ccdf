package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The invoice that a document corrects or replaces (BG-3). */
record Preceding(String number, LocalDate issueDate) {

    static @Nullable Preceding of(DocumentContent content) {
        var corrects = content.corrects();
        if (corrects != null) {
            return new Preceding(corrects.number(), corrects.issueDate());
        }
        var replaces = content.related().replaces();
        return replaces == null ? null : new Preceding(replaces.number(), replaces.issueDate());
    }
}
