package io.closeout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a service answered. */
record Answer(
        String question,
        int status,
        JsonNode body,
        @Nullable String etag) {

    boolean isGood() {
        return status / 100 == 2;
    }

    /** The service is there and cannot work now; the call may be repeated. */
    boolean isUnavailable() {
        return status == 502 || status == 503 || status == 504;
    }

    JsonNode orThrow() {
        if (!isGood()) {
            throw new IllegalStateException("%s: %d %s".formatted(question, status, body));
        }
        return body;
    }
}
