package io.closeout.invoicing.rendition;

import io.closeout.events.invoice.DocumentKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form may use beside the content.
 *
 * @param invoiceId the document, or the invoice that it corrects
 * @param issuedAt when the document was issued; the time to write into a file, so that its bytes do not depend on the
 *     time of rendering
 * @param made the forms that were made before this one, such as the XML that goes into a PDF
 */
public record Rendering(String tenantId, UUID invoiceId, Instant issuedAt, Map<DocumentKind, byte[]> made) {

    public Rendering {
        made = Map.copyOf(made);
    }

    public Optional<byte[]> made(DocumentKind kind) {
        return Optional.ofNullable(made.get(kind));
    }
}
