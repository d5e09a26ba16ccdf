package io.closeout.verification.review;

import io.closeout.verification.wording.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Who reads the answer of this request, and in which language. */
@RequestScoped
class Reader {

    private final HttpHeaders headers;

    Reader(HttpHeaders headers) {
        this.headers = headers;
    }

    Language language() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
