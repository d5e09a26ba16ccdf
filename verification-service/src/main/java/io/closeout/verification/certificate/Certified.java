package io.closeout.verification.certificate;

import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.rules.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision, as far as a certificate tells it.
 *
 * @param lines what is approved; empty where nothing is
 */
public record Certified(
        Report report, Verdict verdict, String ruleSetSha256, List<Settled> findings, List<ApprovedLine> lines) {

    public Certified {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }

    /** What was decided about. */
    public record Report(
            UUID caseId,
            String number,
            int version,
            String contentSha256,
            UUID performerId,
            @Nullable UUID sponsorId) {}

    /**
     * What was decided, by whom and when.
     *
     * @param outcome APPROVED or REJECTED
     */
    public record Verdict(UUID verificationId, String outcome, String mode, String decidedBy, Instant decidedAt) {}

    /** A finding and what became of it. */
    public record Settled(Finding finding, String outcome) {}
}
