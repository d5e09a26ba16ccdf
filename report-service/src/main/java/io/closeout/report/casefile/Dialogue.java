package io.closeout.report.casefile;

import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.CorrectionWithdrawn;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open between the station and the verification besides a query. Each is about one version of the report, and
 * over with the next one, whether the verification says so or not.
 *
 * @param alarm of the clock that spoke last
 * @param windowAt when the first adjustment window opened; it stays
 * @param proposedAt when the first correction was proposed; it stays
 */
record Dialogue(
        @Nullable Proposal proposal,
        @Nullable Window window,
        @Nullable Alarm alarm,
        @Nullable Instant windowAt,
        @Nullable Instant proposedAt) {

    static final Dialogue NONE = new Dialogue(null, null, null, null, null);

    /** A correction that waits for the station's word. */
    record Proposal(UUID id, @Nullable LocalDate answerBy, int version) {}

    /** Time in which both sides may still add and correct. */
    record Window(UUID id, Instant closesAt, int version) {}

    /** A clock that has run to 80 percent, or out. */
    record Alarm(AwaitedAnswer awaited, Instant dueAt, boolean isOverdue, int version) {}

    Dialogue proposed(CorrectionProposed event) {
        var open = new Proposal(event.getProposalId(), event.getAnswerBy(), event.getReportVersion());
        return new Dialogue(open, window, null, windowAt, proposedAt == null ? event.getProposedAt() : proposedAt);
    }

    Dialogue acknowledged(CorrectionAcknowledged event) {
        return over(event.getProposalId());
    }

    Dialogue takenBack(CorrectionWithdrawn event) {
        return over(event.getProposalId());
    }

    private Dialogue over(UUID proposalId) {
        return proposal == null || !proposal.id().equals(proposalId)
                ? this
                : new Dialogue(null, window, null, windowAt, proposedAt);
    }

    Dialogue opened(AdjustmentWindowOpened event) {
        var open = new Window(event.getWindowId(), event.getClosesAt(), event.getReportVersion());
        return new Dialogue(proposal, open, alarm, windowAt == null ? event.getOpenedAt() : windowAt, proposedAt);
    }

    Dialogue closed(AdjustmentWindowClosed event) {
        return window == null || !window.id().equals(event.getWindowId())
                ? this
                : new Dialogue(proposal, null, alarm, windowAt, proposedAt);
    }

    Dialogue atRisk(VerificationAtRisk event) {
        return with(new Alarm(event.getAwaited(), event.getDueAt(), false, event.getReportVersion()));
    }

    Dialogue overdue(VerificationOverdue event) {
        return with(new Alarm(event.getAwaited(), event.getDueAt(), true, event.getReportVersion()));
    }

    /** Another answer is awaited now. */
    Dialogue queried() {
        return with(null);
    }

    private Dialogue with(@Nullable Alarm last) {
        return new Dialogue(proposal, window, last, windowAt, proposedAt);
    }

    Dialogue decided() {
        return new Dialogue(null, null, null, windowAt, proposedAt);
    }
}
