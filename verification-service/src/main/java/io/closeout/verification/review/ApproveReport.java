package io.closeout.verification.review;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.Decision;
import io.closeout.verification.approval.Decisions;
import io.closeout.verification.approval.Decisions.Decided;
import io.closeout.verification.approval.SettleFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Tally;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.dialogue.OpenPoints;
import io.closeout.verification.rules.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reviewer approves what was signed, or less. A blocking finding, or a question that is open, takes a reason to go past. */
@ApplicationScoped
public class ApproveReport {

    private final CaseDesk desk;
    private final SignedReports reports;
    private final SettleFindings settle;
    private final OpenPoints points;
    private final Decisions decisions;
    private final AgreementFirst agreement;
    private final CurrentActor actor;
    private final Audit audit;
    private final Tally tally;
    private final Clock clock;

    ApproveReport(
            CaseDesk desk,
            SignedReports reports,
            SettleFindings settle,
            OpenPoints points,
            Decisions decisions,
            AgreementFirst agreement,
            CurrentActor actor,
            Audit audit,
            Tally tally,
            Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.settle = settle;
        this.points = points;
        this.decisions = decisions;
        this.agreement = agreement;
        this.actor = actor;
        this.audit = audit;
        this.tally = tally;
        this.clock = clock;
    }

    @Transactional
    VerificationView of(UUID caseId, String ifMatch, ApprovalRequest request) {
        var verification = desk.take(caseId, ifMatch);
        var reason = blankToNull(request.reason());
        passQueries(verification, request.waives(), reason);
        passFindings(verification, reason);
        requireAgreement(verification, request.decisions());
        approve(verification, request.decisions(), actor.actor(), reason);
        return desk.put(verification);
    }

    /**
     * The station agrees to a correction: exactly these lines are approved, by the reviewer who proposed them. What was
     * asked besides has lost its subject, and the agreement stands for the reason that a blocking finding asks for.
     *
     * @param decidedBy the reviewer who proposed the correction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void agreed(Verification verification, List<LineDecision> lines, String decidedBy, @Nullable String reason) {
        approve(verification, lines, decidedBy, blankToNull(reason));
    }

    private void requireAgreement(Verification verification, List<LineDecision> corrections) {
        if (!corrections.isEmpty()) {
            var report = reports.of(verification);
            var proposal = decisions.proposal(report);
            agreement.check(proposal, Corrections.apply(proposal, corrections, report.getSponsorId() != null));
        }
    }

    /**
     * One of many that are approved with one reason; such a reason says nothing about a blocking finding.
     *
     * @param verification locked by the caller
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void inBulk(Verification verification, String reason) {
        passQueries(verification, false, reason);
        if (verification.severity() == Severity.BLOCKING) {
            throw ProblemException.unprocessable(
                    "own-reason-required",
                    "This report needs a reason of its own",
                    "A report with a blocking finding is approved by itself.");
        }
        approve(verification, List.of(), actor.actor(), reason);
    }

    private void approve(
            Verification verification, List<LineDecision> corrections, String decidedBy, @Nullable String reason) {
        var before = CaseState.of(verification);
        var decision =
                new Decision(verification.verificationId(), verification.modeOfReview(), decidedBy, clock.instant());
        var report = reports.of(verification);
        var lines = Corrections.apply(decisions.proposal(report), corrections, report.getSponsorId() != null);
        verification.approve(decision, Corrections.write(corrections), reason);
        points.decided(verification.caseId(), decidedBy, decision.decidedAt());
        var cut = cut(corrections, lines);
        var nothingLeft = !cut.isEmpty()
                && lines.stream().allMatch(line -> line.approved().signum() == 0);
        var decided = new Decided(
                verification, report, decision, settle.whenApproved(verification, report, cut, nothingLeft));
        decisions.approved(decided, lines);
        audit.record(
                "verification.approve", subject(verification.caseId()), before, CaseState.of(verification), reason);
        tally.decided(verification);
    }

    private void passQueries(Verification verification, boolean waives, @Nullable String reason) {
        if (!points.block(verification.caseId(), verification.reportVersion())) {
            return;
        }
        if (!waives) {
            throw ProblemException.conflict(
                    "query-open",
                    "A question about this report is not settled yet",
                    "Wait for the answer or settle the thread, or set waiveQuery and give a reason.");
        }
        var why = required(reason, "A query is waived with a reason.");
        points.waive(verification.caseId(), actor.actor(), clock.instant(), why);
    }

    private static void passFindings(Verification verification, @Nullable String reason) {
        if (verification.severity() == Severity.BLOCKING) {
            required(reason, "A report with a blocking finding is approved with a reason.");
        }
    }

    /** The lines of which the reviewer approved less than the report says. */
    private static List<ApprovedLine> cut(List<LineDecision> corrections, List<ApprovedLine> lines) {
        var corrected = corrections.stream().map(LineDecision::lineId).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> corrected.contains(line.line().getLineId()))
                .filter(line ->
                        line.approved().compareTo(line.line().getQuantity().getAmount()) < 0)
                .toList();
    }

    private static String required(@Nullable String reason, String why) {
        if (reason == null) {
            throw ProblemException.unprocessable("reason-required", "This decision needs a reason", why);
        }
        return reason;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String subject(UUID caseId) {
        return "verification:" + caseId;
    }
}
