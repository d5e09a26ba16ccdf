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

    /** @throws NoAnswerException when it may be asked again, and IllegalStateException when the answer is no */
    JsonNode orThrow() {
        if (isUnavailable()) {
            throw new NoAnswerException("%s: %d %s".formatted(question, status, body));
        }
        if (!isGood()) {
            throw new IllegalStateException("%s: %d %s".formatted(question, status, body));
        }
        return body;
    }
}
