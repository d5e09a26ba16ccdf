package io.closeout.verification.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the station says to a proposed correction.
 *
 * @param words why, without which nobody disagrees
 */
public record AcknowledgementRequest(
        @NotNull Boolean agreed, @Size(max = 2000) @Nullable String words) {}
