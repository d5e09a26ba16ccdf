package io.closeout.report.casefile;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.report.casefile.InvoiceFacts.Dunning;
import io.closeout.report.casefile.VerificationFacts.Approval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a case took its steps. Each time is that of the timeline: the first signature, approval and invoice, and the last
 * settlement.
 *
 * @param settledAt null while something is open
 * @param firstPass false without an approval
 * @param stage where the case stands
 * @param isOverdue whether an invoice of it is
 */
record Cycle(
        ReportFacts report,
        @Nullable Instant verifiedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant settledAt,
        boolean firstPass,
        boolean isDisputed,
        CaseStage stage,
        boolean isOverdue) {

    private static final Set<CaseStage> UNBILLED =
            Set.of(CaseStage.SIGNED, CaseStage.IN_VERIFICATION, CaseStage.VERIFIED);
    private static final Set<CaseStage> SETTLED = Set.of(CaseStage.SETTLED, CaseStage.CLOSED);

    /** Empty until the report is known. */
    static Optional<Cycle> of(CaseFile file) {
        return Progress.of(file).map(progress -> of(file, progress));
    }

    private static Cycle of(CaseFile file, Progress progress) {
        var stage = progress.stage();
        var approval = file.verification().approval();
        return new Cycle(
                progress.report(),
                approval == null ? null : approval.at(),
                progress.firstIssue(),
                SETTLED.contains(stage) ? progress.lastSettlement() : null,
                Optional.ofNullable(approval).map(Approval::firstPass).orElse(false),
                file.invoices().values().stream().map(InvoiceFacts::dunning).anyMatch(Dunning::disputed),
                stage,
                file.invoices().values().stream().anyMatch(InvoiceFacts::isOverdue));
    }

    /** Whether the work is done and still has no invoice. */
    boolean isUnbilled() {
        return UNBILLED.contains(stage);
    }

    @Nullable
    Long signedToVerified() {
        return seconds(report.signedAt(), verifiedAt);
    }

    @Nullable
    Long verifiedToIssued() {
        return seconds(verifiedAt, issuedAt);
    }

    @Nullable
    Long issuedToSettled() {
        return seconds(issuedAt, settledAt);
    }

    /** A device's clock may run ahead of ours, and no step takes less than no time. */
    private static @Nullable Long seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? null
                : Math.max(0, Duration.between(from, to).toSeconds());
    }
}
