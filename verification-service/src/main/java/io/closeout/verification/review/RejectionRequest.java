package io.closeout.verification.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the case.
 *
 * @param reasonKey one of the prepared reasons, such as {@code rejection.evidence-missing}
 * @param correctable whether the station may hand in an amended version
 * @param text more words; required for {@code rejection.other}
 */
public record RejectionRequest(
        @NotBlank @Size(max = 100) String reasonKey,
        @NotNull Boolean correctable,
        @Size(max = 2000) @Nullable String text) {}
