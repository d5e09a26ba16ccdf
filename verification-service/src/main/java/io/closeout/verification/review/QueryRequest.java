package io.closeout.verification.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the station. */
public record QueryRequest(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Asked> questions) {

    /** One question, about a line, about a finding of a rule, or about the whole report. */
    public record Asked(
            @Size(max = 100) @Nullable String lineId,
            @Size(max = 100) @Nullable String ruleId,
            @NotBlank @Size(max = 2000) String text) {}
}
