package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * One rule as its file states it.
 *
 * @param appliesTo whether the condition is asked once for the report or for each of its lines
 * @param limits thresholds that the condition uses as {@code limit.<name>}
 * @param when the condition, CEL; true means a finding
 * @param parameters values for the message, CEL, each giving a text or a whole number
 */
record RuleDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) Severity severity,
        @JsonProperty(required = true) ClearedBy clearedBy,
        @JsonProperty(required = true) AppliesTo appliesTo,
        Map<String, Long> limits,
        @JsonProperty(required = true) String when,
        @JsonProperty(required = true) String message,
        Map<String, String> parameters) {

    RuleDefinition {
        limits = limits == null ? Map.of() : limits;
        parameters = parameters == null ? Map.of() : parameters;
    }

    enum AppliesTo {
        REPORT,
        LINE
    }
}
