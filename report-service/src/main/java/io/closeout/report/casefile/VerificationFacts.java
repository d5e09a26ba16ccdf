package io.closeout.report.casefile;

import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the verification's topic said of a case.
 *
 * @param queryId the last query, until a decision
 * @param decidedVersion the version of the report that was decided on, 0 before a decision
 * @param charges how many charges are to be billed
 * @param approval the first one; what is decided later does not change how long the first took
 * @param dialogue what is open besides a query
 */
record VerificationFacts(
        @Nullable UUID queryId,
        @Nullable Instant queriedAt,
        @Nullable LocalDate answerBy,
        @Nullable Decision decision,
        int decidedVersion,
        @Nullable Instant decidedAt,
        boolean correctable,
        int charges,
        int findings,
        int openFindings,
        @Nullable Approval approval,
        Dialogue dialogue) {

    enum Decision {
        VERIFIED,
        REJECTED
    }

    /** @param firstPass whether the first signed version was approved with no query, correction or rejection before */
    record Approval(Instant at, boolean firstPass) {}

    static final VerificationFacts NONE =
            new VerificationFacts(null, null, null, null, 0, null, false, 0, 0, 0, null, Dialogue.NONE);

    VerificationFacts queried(ReportQueried event) {
        return new VerificationFacts(
                event.getQueryId(),
                event.getAskedAt(),
                event.getAnswerBy(),
                decision,
                decidedVersion,
                decidedAt,
                correctable,
                charges,
                event.getFindings().size(),
                open(event.getFindings()),
                approval,
                dialogue.queried());
    }

    /** Of the findings, a window tells as a query does. */
    VerificationFacts opened(AdjustmentWindowOpened event) {
        return with(event.getFindings().size(), open(event.getFindings()), dialogue.opened(event));
    }

    VerificationFacts with(Dialogue changed) {
        return with(findings, openFindings, changed);
    }

    private VerificationFacts with(int found, int stillOpen, Dialogue changed) {
        return new VerificationFacts(
                queryId,
                queriedAt,
                answerBy,
                decision,
                decidedVersion,
                decidedAt,
                correctable,
                charges,
                found,
                stillOpen,
                approval,
                changed);
    }

    VerificationFacts verified(ReportVerified event) {
        var billed = event.getCharges().stream()
                .filter(charge -> charge.getPurpose() != ChargePurpose.INTERNAL
                        && !charge.getLines().isEmpty())
                .count();
        return new VerificationFacts(
                null,
                queriedAt,
                null,
                Decision.VERIFIED,
                event.getReportVersion(),
                event.getDecidedAt(),
                false,
                (int) billed,
                event.getFindings().size(),
                open(event.getFindings()),
                approval == null ? firstApproval(event) : approval,
                dialogue.decided());
    }

    private Approval firstApproval(ReportVerified event) {
        var isUntouched = queriedAt == null && dialogue.proposedAt() == null && decision == null;
        return new Approval(event.getDecidedAt(), event.getReportVersion() == 1 && isUntouched);
    }

    VerificationFacts rejected(ReportRejected event) {
        return new VerificationFacts(
                null,
                queriedAt,
                null,
                Decision.REJECTED,
                event.getReportVersion(),
                event.getDecidedAt(),
                event.getCorrectable(),
                0,
                event.getFindings().size(),
                open(event.getFindings()),
                approval,
                dialogue.decided());
    }

    private static int open(List<Finding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.getOutcome() == FindingOutcome.OPEN)
                .count();
    }
}
