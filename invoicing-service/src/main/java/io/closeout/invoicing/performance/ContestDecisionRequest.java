package io.closeout.invoicing.performance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param uphold true to take the case out of the figure */
public record ContestDecisionRequest(
        @NotNull Boolean uphold, @NotBlank @Size(max = 2000) String reason) {}
