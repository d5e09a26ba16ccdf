package io.closeout.invoicing.rendition;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import java.util.Optional;

/**
 * A form in which documents are kept and sent. All implementations make their form of each document, in the order UBL,
 * CII, PDF, HTML. The same content gives the same bytes.
 */
public interface Form {

    DocumentKind kind();

    String mediaType();

    /** Empty where the document has this form. */
    default Optional<NoForm> whyNotOf(DocumentContent content) {
        return Optional.empty();
    }

    /** Whether the document has this form at all. */
    default boolean isOf(DocumentContent content) {
        return whyNotOf(content).isEmpty();
    }

    /** Called without a transaction, on a worker thread. What it throws is told to the operators; it is tried again. */
    byte[] render(DocumentContent content, Rendering context);
}
