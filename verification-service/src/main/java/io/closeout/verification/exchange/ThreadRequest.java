package io.closeout.verification.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Begins a thread about a line, about what a rule found, or about the whole report. */
public record ThreadRequest(
        @Size(max = 100) @Nullable String lineId,
        @Size(max = 100) @Nullable String ruleId,
        @NotBlank @Size(max = 2000) String text) {}
