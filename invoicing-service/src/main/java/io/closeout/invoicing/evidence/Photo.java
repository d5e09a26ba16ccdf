package io.closeout.invoicing.evidence;

import io.closeout.invoicing.document.DocumentWords;
import java.util.UUID;

/** A photo of a case. */
public record Photo(UUID caseId, String sha256, String kind) {

    /** Where a browser gets the small copy: the same origin, with the reader's own session. */
    public String thumbnail() {
        return picture() + "?size=thumbnail";
    }

    public String picture() {
        return "/api/reports/%s/photos/%s".formatted(caseId, sha256);
    }

    public String label(DocumentWords words) {
        return words.photo(kind);
    }
}
