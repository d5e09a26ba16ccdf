package io.closeout.verification.approval;

import io.closeout.events.verification.VerificationMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was decided about a case, as far as anything was. */
public record Outcome(
        @Nullable VerificationMode mode,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasonKey,
        @Nullable String reason) {}
