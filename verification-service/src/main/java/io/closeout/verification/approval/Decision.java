package io.closeout.verification.approval;

import io.closeout.events.verification.VerificationMode;
import java.time.Instant;
import java.util.UUID;

/** Who decided, when, and how it came about. */
public record Decision(UUID verificationId, VerificationMode mode, String decidedBy, Instant decidedAt) {}
