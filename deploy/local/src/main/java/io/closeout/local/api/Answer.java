package io.closeout.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param question method and path, for messages
 * @param etag the version of the document, if it has one
 */
public record Answer(
        String question,
        int status,
        JsonNode body,
        @Nullable String etag) {

    public boolean isGood() {
        return status / 100 == 2;
    }
}
