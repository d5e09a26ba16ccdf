package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule set as its file states it. */
record RuleSetDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonProperty(required = true) Scope scope,
        @JsonProperty(required = true) List<RuleDefinition> rules) {

    /** Which reports it is for; an empty list means all. */
    record Scope(@Nullable List<String> countries, @Nullable List<String> interventionTypes) {}
}
