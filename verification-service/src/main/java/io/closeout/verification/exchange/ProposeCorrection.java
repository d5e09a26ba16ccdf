package io.closeout.verification.exchange;

import io.closeout.events.Meta;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import io.closeout.verification.approval.AdjustmentTime;
import io.closeout.verification.approval.Decisions;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.dialogue.CorrectionProposal;
import io.closeout.verification.dialogue.CorrectionProposals;
import io.closeout.verification.dialogue.ExchangeThread.Said;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import io.closeout.verification.dialogue.Side;
import io.closeout.verification.review.CaseDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * A reviewer would approve less, or let the sponsor pay, and asks the station to agree. What would raise the customer's
 * bill cannot be proposed here.
 */
@ApplicationScoped
class ProposeCorrection {

    private final CaseDesk desk;
    private final SignedReports reports;
    private final Decisions decisions;
    private final CorrectionProposals proposals;
    private final Notes notes;
    private final Clocks clocks;
    private final AdjustmentTime adjustments;
    private final Outbox outbox;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    ProposeCorrection(
            CaseDesk desk,
            SignedReports reports,
            Decisions decisions,
            CorrectionProposals proposals,
            Notes notes,
            Clocks clocks,
            AdjustmentTime adjustments,
            Outbox outbox,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.desk = desk;
        this.reports = reports;
        this.decisions = decisions;
        this.proposals = proposals;
        this.notes = notes;
        this.clocks = clocks;
        this.adjustments = adjustments;
        this.outbox = outbox;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a proposal is made of. */
    private record Draft(ReportSigned report, List<ApprovedLine> before, List<ApprovedLine> after, Said said) {}

    @Transactional
    void propose(UUID caseId, String ifMatch, CorrectionRequest request) {
        var verification = desk.take(caseId, ifMatch);
        var draft = draft(verification, request.decisions());
        verification.proposeCorrection();
        adjustments.end(draft.report(), WindowEnd.DECIDED);
        var reason = new Note(
                ids.next(),
                caseId,
                request.reason().strip(),
                draft.said().account(),
                draft.said().at());
        notes.persist(reason);
        var proposal = keep(verification, draft, request.decisions(), reason);
        audit.record(
                "verification.correction.propose",
                "verification:" + caseId,
                null,
                new Proposed(proposal.id(), CorrectionDiff.between(draft.before(), draft.after())),
                null);
        outbox.add(caseId, proposed(proposal, draft, reason), caseId);
    }

    private Draft draft(Verification verification, List<LineDecision> lines) {
        var report = reports.of(verification);
        var before = decisions.proposal(report);
        var after = Corrections.apply(before, lines, report.getSponsorId() != null);
        if (CorrectionDiff.published(before, after).isEmpty()) {
            throw ProblemException.unprocessable(
                    "nothing-corrected",
                    "This correction changes nothing",
                    "Approve the report as it is, or change a line.");
        }
        return new Draft(report, before, after, new Said(Side.OFFICE, actor.actor(), clock.instant()));
    }

    private CorrectionProposal keep(Verification verification, Draft draft, List<LineDecision> lines, Note reason) {
        var answerBy = clocks.start(draft.report(), AwaitedAnswer.CORRECTION).answerBy();
        var subject = new CorrectionProposal.Subject(
                verification.caseId(),
                verification.reportVersion(),
                CorrectionDiff.between(draft.before(), draft.after()).write(),
                reason.id(),
                answerBy);
        var proposal = new CorrectionProposal(ids.next(), subject, lines, draft.said());
        proposals.persist(proposal);
        return proposal;
    }

    private static CorrectionProposed proposed(CorrectionProposal proposal, Draft draft, Note reason) {
        var report = draft.report();
        return CorrectionProposed.newBuilder()
                .setMeta(Meta.PENDING)
                .setProposalId(proposal.id())
                .setCaseId(report.getCaseId())
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setProposedBy(proposal.proposedBy())
                .setProposedAt(proposal.proposedAt())
                .setAnswerBy(proposal.answerBy())
                .setZone(report.getZone())
                .setLines(CorrectionDiff.published(draft.before(), draft.after()))
                .setReasonRef(reason.reference())
                .build();
    }

    /** What the audit says of it. */
    record Proposed(UUID proposalId, CorrectionDiff diff) {}
}
