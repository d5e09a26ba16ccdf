package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An overlay as its document states it; a setting is a bare value, or one with the bounds it leaves to those below. */
record OverlayDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String base,
        @Nullable Key scope,
        @JsonProperty(required = true) LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonProperty(required = true) Map<String, JsonNode> settings) {

    /** For whom it speaks; the most specific part is its level. */
    record Key(
            @Nullable String country,
            @Nullable String station,
            @Nullable String contract) {}
}
