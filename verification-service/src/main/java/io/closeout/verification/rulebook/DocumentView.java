package io.closeout.verification.rulebook;

import io.closeout.verification.rules.PublishedDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A published document as answers and the audit name it; its text is found by the digest. */
public record DocumentView(
        String kind,
        String id,
        String version,
        String sha256,
        String publishedBy,
        Instant publishedAt,
        @Nullable LocalDate retiredFrom) {

    static DocumentView of(PublishedDocument document) {
        return new DocumentView(
                document.kind().name(),
                document.id(),
                document.version(),
                document.sha256(),
                document.publishedBy(),
                document.publishedAt(),
                document.retiredFrom());
    }
}
