package io.closeout.verification.exchange;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.approval.Decisions;
import io.closeout.verification.approval.KeptFinding;
import io.closeout.verification.approval.KeptFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.dialogue.CorrectionProposal;
import io.closeout.verification.dialogue.CorrectionProposals;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.dialogue.Side;
import io.closeout.verification.exchange.ExchangeView.CorrectionView;
import io.closeout.verification.exchange.ExchangeView.FoundView;
import io.closeout.verification.exchange.ExchangeView.LineView;
import io.closeout.verification.exchange.ExchangeView.OutcomeView;
import io.closeout.verification.exchange.ExchangeView.ReportView;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what both sides see of a case. Nothing in it depends on who asks, but for the language. */
@ApplicationScoped
class ExchangeViews {

    private final SignedReports reports;
    private final Decisions decisions;
    private final KeptFindings findings;
    private final Threads threads;
    private final Queries queries;
    private final CorrectionProposals proposals;
    private final Notes notes;
    private final TickSelfCheck selfChecks;

    ExchangeViews(
            SignedReports reports,
            Decisions decisions,
            KeptFindings findings,
            Threads threads,
            Queries queries,
            CorrectionProposals proposals,
            Notes notes,
            TickSelfCheck selfChecks) {
        this.reports = reports;
        this.decisions = decisions;
        this.findings = findings;
        this.threads = threads;
        this.queries = queries;
        this.proposals = proposals;
        this.notes = notes;
        this.selfChecks = selfChecks;
    }

    ExchangeView of(Verification verification, Locale locale) {
        var caseId = verification.caseId();
        var report = reports.of(verification);
        var before = decisions.proposal(report);
        var after =
                Corrections.apply(before, Corrections.read(verification.corrections()), report.getSponsorId() != null);
        return new ExchangeView(
                caseId,
                verification.rowVersion(),
                verification.state().name(),
                awaited(verification),
                until(verification),
                report(report),
                after.stream().map(ExchangeViews::line).toList(),
                findings.of(verification).stream()
                        .map(one -> found(one, locale))
                        .toList(),
                threads.of(caseId, verification.reportVersion()),
                proposals.of(caseId).stream().map(this::correction).toList(),
                selfChecks.views(verification, report.getInterventionType(), locale),
                outcome(verification, CorrectionDiff.between(before, after), locale));
    }

    static @Nullable String awaited(Verification verification) {
        return switch (verification.state()) {
            case QUERIED, CORRECTION_PROPOSED -> Side.STATION.name();
            case OPEN -> Side.OFFICE.name();
            case REJECTED -> verification.isCorrectable() ? Side.STATION.name() : null;
            case ADJUSTING, APPROVED, WITHDRAWN -> null;
        };
    }

    private @Nullable LocalDate until(Verification verification) {
        return switch (verification.state()) {
            case QUERIED ->
                queries.openOf(verification.caseId()).stream()
                        .map(query -> query.answerBy())
                        .findFirst()
                        .orElse(null);
            case CORRECTION_PROPOSED ->
                proposals
                        .openOf(verification.caseId())
                        .map(CorrectionProposal::answerBy)
                        .orElse(null);
            default -> null;
        };
    }

    private static ReportView report(ReportSigned report) {
        return new ReportView(
                report.getReportNumber(),
                report.getReportVersion(),
                report.getInterventionType(),
                report.getAsset().getModel(),
                report.getAsset().getSerialNumber(),
                report.getServiceFrom(),
                report.getServiceTo(),
                report.getZone(),
                report.getSponsorId() != null);
    }

    private static LineView line(ApprovedLine approved) {
        var line = approved.line();
        return new LineView(
                line.getLineId(),
                line.getKind().name(),
                line.getCode(),
                line.getText(),
                CorrectionDiff.plain(line.getQuantity().getAmount()),
                line.getQuantity().getUnit(),
                line.getUnplanned(),
                CorrectionDiff.Share.of(approved));
    }

    private static FoundView found(KeptFinding finding, Locale locale) {
        return new FoundView(
                finding.ruleId(),
                finding.severity().name(),
                finding.lineId(),
                finding.clearedBy().name(),
                finding.outcome().name(),
                Wording.text(locale, finding.messageKey(), finding.explanation().parameters()));
    }

    private CorrectionView correction(CorrectionProposal proposal) {
        return new CorrectionView(
                proposal.id(),
                proposal.reportVersion(),
                proposal.state().name(),
                proposal.proposedAt(),
                proposal.answerBy(),
                Objects.requireNonNull(text(proposal.reasonNoteId())),
                CorrectionDiff.read(proposal.diff()).lines(),
                proposal.closedAt(),
                text(proposal.answerNoteId()));
    }

    private @Nullable String text(@Nullable UUID noteId) {
        return noteId == null
                ? null
                : notes.findByIdOptional(noteId).map(Note::text).orElse(null);
    }

    private static @Nullable OutcomeView outcome(Verification verification, CorrectionDiff changes, Locale locale) {
        var outcome = verification.outcome();
        if (outcome.mode() == null || outcome.decidedAt() == null) {
            return null;
        }
        return new OutcomeView(
                outcome.mode().name(),
                outcome.decidedAt(),
                outcome.reasonKey() == null ? null : Wording.text(locale, outcome.reasonKey()),
                outcome.reason(),
                verification.isCorrectable(),
                List.copyOf(changes.lines()));
    }
}
