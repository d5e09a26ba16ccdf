package io.closeout.verification.exchange;

import io.closeout.events.Meta;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionWithdrawn;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.dialogue.CorrectionProposal;
import io.closeout.verification.dialogue.CorrectionProposal.State;
import io.closeout.verification.dialogue.CorrectionProposals;
import io.closeout.verification.dialogue.ExchangeThread.Said;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import io.closeout.verification.dialogue.Side;
import io.closeout.verification.review.ApproveReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The station answers a proposed correction. With its agreement the report is approved by the reviewer who proposed, with
 * exactly those lines and in the same transaction; without, a reviewer decides again.
 */
@ApplicationScoped
class AnswerCorrection {

    private final Seats seats;
    private final CorrectionProposals proposals;
    private final SignedReports reports;
    private final Notes notes;
    private final ApproveReport approve;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    AnswerCorrection(
            Seats seats,
            CorrectionProposals proposals,
            SignedReports reports,
            Notes notes,
            ApproveReport approve,
            Clocks clocks,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.seats = seats;
        this.proposals = proposals;
        this.reports = reports;
        this.notes = notes;
        this.approve = approve;
        this.clocks = clocks;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** The same answer again changes nothing; another one is refused, as is one to a proposal that is over. */
    @Transactional
    void answer(UUID caseId, UUID proposalId, AcknowledgementRequest request) {
        var seated = seats.lock(caseId);
        if (!seated.seat().is(Side.STATION) || !seated.seat().answers()) {
            throw ProblemException.forbidden("A correction is answered by the station.");
        }
        var proposal = of(caseId, proposalId);
        var how = request.agreed() ? State.AGREED : State.DISAGREED;
        if (proposal.state() == how) {
            return;
        }
        requireOpen(proposal);
        var said = seated.seat().says(clock.instant());
        var words = words(caseId, request, said);
        proposal.close(how, said.account(), said.at(), words == null ? null : words.id());
        seated.verification().reopen();
        tell(seated.verification(), proposal, words, said);
        if (request.agreed()) {
            approve.agreed(seated.verification(), proposal.lines(), proposal.proposedBy(), reasonOf(proposal));
        } else {
            awaitDecision(seated.verification());
        }
    }

    /** The reviewer takes the proposal back; the case is in the queue as before. */
    @Transactional
    void withdraw(UUID caseId, UUID proposalId) {
        var seated = seats.lock(caseId);
        if (!seated.seat().is(Side.OFFICE)) {
            throw ProblemException.forbidden("A proposal is taken back by the office.");
        }
        var proposal = of(caseId, proposalId);
        if (proposal.state() == State.WITHDRAWN) {
            return;
        }
        requireOpen(proposal);
        takeBack(seated.verification(), proposal, seated.seat().account());
        audit.record(
                "verification.correction.withdraw",
                "verification:" + caseId,
                State.PROPOSED,
                new Answered(proposalId, State.WITHDRAWN),
                null);
    }

    private void takeBack(Verification verification, CorrectionProposal proposal, String account) {
        var now = clock.instant();
        proposal.close(State.WITHDRAWN, account, now, null);
        verification.reopen();
        awaitDecision(verification);
        var withdrawn = withdrawn(reports.of(verification), proposal, account, now);
        outbox.add(verification.caseId(), withdrawn, verification.caseId());
    }

    private void awaitDecision(Verification verification) {
        clocks.start(reports.of(verification), AwaitedAnswer.DECISION);
    }

    private void tell(Verification verification, CorrectionProposal proposal, @Nullable Note words, Said said) {
        var caseId = verification.caseId();
        audit.record(
                "verification.correction.answer",
                "verification:" + caseId,
                State.PROPOSED,
                new Answered(proposal.id(), proposal.state()),
                null);
        outbox.add(caseId, acknowledged(reports.of(verification), proposal, words, said), caseId);
    }

    private CorrectionProposal of(UUID caseId, UUID proposalId) {
        return proposals
                .findByIdOptional(proposalId)
                .filter(proposal -> proposal.caseId().equals(caseId))
                .orElseThrow(ProblemException::notFound);
    }

    private static void requireOpen(CorrectionProposal proposal) {
        if (proposal.state() != State.PROPOSED) {
            throw new ProblemException(Problem.of(409, "proposal-over", "This proposal is over")
                    .withDetail("Its state is %s.".formatted(proposal.state()))
                    .with("state", proposal.state()));
        }
    }

    private @Nullable Note words(UUID caseId, AcknowledgementRequest request, Said said) {
        var text = request.words();
        if (text == null || text.isBlank()) {
            if (!request.agreed()) {
                throw ProblemException.unprocessable(
                        "reason-required", "This decision needs a reason", "Say why you do not agree.");
            }
            return null;
        }
        var note = new Note(ids.next(), caseId, text.strip(), said.account(), said.at());
        notes.persist(note);
        return note;
    }

    private @Nullable String reasonOf(CorrectionProposal proposal) {
        return notes.findByIdOptional(proposal.reasonNoteId()).map(Note::text).orElse(null);
    }

    private static CorrectionAcknowledged acknowledged(
            ReportSigned report, CorrectionProposal proposal, @Nullable Note words, Said said) {
        return CorrectionAcknowledged.newBuilder()
                .setMeta(Meta.PENDING)
                .setProposalId(proposal.id())
                .setCaseId(report.getCaseId())
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setAcknowledgedBy(said.account())
                .setAcknowledgedAt(said.at())
                .setAgreed(proposal.state() == State.AGREED)
                .setReasonRef(words == null ? null : words.reference())
                .build();
    }

    private static CorrectionWithdrawn withdrawn(
            ReportSigned report, CorrectionProposal proposal, String account, Instant now) {
        return CorrectionWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setProposalId(proposal.id())
                .setCaseId(report.getCaseId())
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setWithdrawnBy(account)
                .setWithdrawnAt(now)
                .build();
    }

    /** What the audit says of it. */
    record Answered(UUID proposalId, State state) {}
}
