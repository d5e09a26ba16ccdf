package io.closeout.verification.reference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long a piece of work takes by the book. */
public record Operation(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int standardMinutes) {}
