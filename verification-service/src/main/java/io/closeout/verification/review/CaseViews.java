package io.closeout.verification.review;

import io.closeout.verification.approval.Decisions;
import io.closeout.verification.approval.KeptFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.dialogue.AskedQuestions;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import io.closeout.verification.dialogue.OpenPoints;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.dialogue.Query;
import io.closeout.verification.review.VerificationView.DecisionView;
import io.closeout.verification.rules.AppliedRuleSets;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what a reader sees of one case. */
@ApplicationScoped
class CaseViews {

    private final SignedReports reports;
    private final Decisions decisions;
    private final KeptFindings findings;
    private final AppliedRuleSets ruleSets;
    private final Queries queries;
    private final OpenPoints points;
    private final AskedQuestions questions;
    private final Notes notes;

    CaseViews(
            SignedReports reports,
            Decisions decisions,
            KeptFindings findings,
            AppliedRuleSets ruleSets,
            Queries queries,
            OpenPoints points,
            AskedQuestions questions,
            Notes notes) {
        this.reports = reports;
        this.decisions = decisions;
        this.findings = findings;
        this.ruleSets = ruleSets;
        this.queries = queries;
        this.points = points;
        this.questions = questions;
        this.notes = notes;
    }

    VerificationView of(Verification verification, Locale locale) {
        var report = reports.of(verification);
        var lines = Corrections.apply(
                decisions.proposal(report),
                Corrections.read(verification.corrections()),
                report.getSponsorId() != null);
        return new VerificationView(
                verification.caseId(),
                verification.rowVersion(),
                verification.verificationId(),
                verification.state().name(),
                nameOf(verification.reviewCause()),
                nameOf(verification.severity()),
                verification.waitingSince(),
                SignedReportView.of(report, lines),
                findings.of(verification).stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList(),
                ruleSets.ofDigest(verification.ruleSetSha256()),
                queries(verification),
                verification.isUnderReview() && points.block(verification.caseId(), verification.reportVersion()),
                decision(verification, locale));
    }

    private List<QueryView> queries(Verification verification) {
        var asked = queries.of(verification.caseId());
        var all = questions.of(asked.stream().map(Query::id).toList());
        var texts = notes.of(verification.caseId()).stream().collect(Collectors.toMap(Note::id, note -> note));
        return asked.stream().map(query -> QueryView.of(query, all, texts)).toList();
    }

    private static @Nullable DecisionView decision(Verification verification, Locale locale) {
        var outcome = verification.outcome();
        if (outcome.mode() == null || outcome.decidedBy() == null || outcome.decidedAt() == null) {
            return null;
        }
        return new DecisionView(
                outcome.mode().name(),
                outcome.decidedBy(),
                outcome.decidedAt(),
                outcome.reasonKey(),
                outcome.reasonKey() == null ? null : Wording.text(locale, outcome.reasonKey()),
                outcome.reason());
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
