package io.closeout.invoicing.performance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param version of the statement that the caller looked at
 * @param figure key of the figure for which the case should not count
 */
public record ContestRequest(
        int version,
        @NotNull UUID caseId,
        @NotBlank @Size(max = 40) String figure,
        @NotBlank @Size(max = 2000) String reason) {}
