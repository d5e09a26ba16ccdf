package io.closeout.verification.approval;

import io.closeout.events.verification.VerificationMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The decision about a report, as far as there is one. */
public record Outcome(
        @Nullable VerificationMode mode,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasonKey,
        @Nullable String reason) {}
