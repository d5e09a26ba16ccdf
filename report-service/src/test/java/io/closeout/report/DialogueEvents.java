package io.closeout.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.Sha256;
import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.CorrectedLine;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.CorrectionWithdrawn;
import io.closeout.events.verification.Coverage;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import io.closeout.events.verification.WindowCause;
import io.closeout.events.verification.WindowEnd;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A correction, a window and a clock of one case, about its first version. */
public final class DialogueEvents {

    private static final Sha256 DIGEST = Digests.sha256("ab".repeat(32));
    private static final String ZONE = "Europe/Brussels";

    private final UUID caseId;
    private final String number;
    private final UUID proposalId;
    private final UUID windowId;

    DialogueEvents(UUID caseId, String number) {
        this.caseId = caseId;
        this.number = number;
        this.proposalId = UUID.nameUUIDFromBytes(("proposal" + caseId).getBytes(UTF_8));
        this.windowId = UUID.nameUUIDFromBytes(("window" + caseId).getBytes(UTF_8));
    }

    public UUID proposalId() {
        return proposalId;
    }

    public UUID windowId() {
        return windowId;
    }

    /** Of an hour and a half, one. */
    public CorrectionProposed proposed() {
        return CorrectionProposed.newBuilder()
                .setMeta(Meta.PENDING)
                .setProposalId(proposalId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(CaseEvents.STATION)
                .setProposedBy("user:reviewer")
                .setProposedAt(Instant.parse("2026-03-04T09:00:00Z"))
                .setAnswerBy(LocalDate.parse("2026-03-11"))
                .setZone(ZONE)
                .setLines(List.of(new CorrectedLine("L1", minutes("90"), minutes("60"), Coverage.BILLABLE)))
                .build();
    }

    public CorrectionAcknowledged acknowledged(boolean agreed) {
        return CorrectionAcknowledged.newBuilder()
                .setMeta(Meta.PENDING)
                .setProposalId(proposalId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(CaseEvents.STATION)
                .setAcknowledgedBy("user:station")
                .setAcknowledgedAt(Instant.parse("2026-03-04T15:00:00Z"))
                .setAgreed(agreed)
                .build();
    }

    public CorrectionWithdrawn takenBack() {
        return CorrectionWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setProposalId(proposalId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(CaseEvents.STATION)
                .setWithdrawnBy("user:reviewer")
                .setWithdrawnAt(Instant.parse("2026-03-04T12:00:00Z"))
                .build();
    }

    public AdjustmentWindowOpened opened() {
        return AdjustmentWindowOpened.newBuilder()
                .setMeta(Meta.PENDING)
                .setWindowId(windowId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(CaseEvents.STATION)
                .setOpenedAt(Instant.parse("2026-03-02T15:05:00Z"))
                .setClosesAt(Instant.parse("2026-03-06T23:00:00Z"))
                .setZone(ZONE)
                .setCause(WindowCause.FINDINGS)
                .setPolicyId("window-basic")
                .setPolicyVersion("1")
                .build();
    }

    public AdjustmentWindowClosed closed(WindowEnd end) {
        return AdjustmentWindowClosed.newBuilder()
                .setMeta(Meta.PENDING)
                .setWindowId(windowId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setContentSha256(DIGEST)
                .setPerformerId(CaseEvents.STATION)
                .setClosedAt(Instant.parse("2026-03-06T23:00:00Z"))
                .setEnd(end)
                .build();
    }

    public VerificationAtRisk atRisk(AwaitedAnswer awaited) {
        return VerificationAtRisk.newBuilder()
                .setMeta(Meta.PENDING)
                .setClockId(windowId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setPerformerId(CaseEvents.STATION)
                .setAwaited(awaited)
                .setStartedAt(Instant.parse("2026-03-03T08:00:00Z"))
                .setDueAt(Instant.parse("2026-03-09T16:00:00Z"))
                .setZone(ZONE)
                .build();
    }

    public VerificationOverdue overdue(AwaitedAnswer awaited) {
        return VerificationOverdue.newBuilder()
                .setMeta(Meta.PENDING)
                .setClockId(windowId)
                .setCaseId(caseId)
                .setReportNumber(number)
                .setReportVersion(1)
                .setPerformerId(CaseEvents.STATION)
                .setAwaited(awaited)
                .setStartedAt(Instant.parse("2026-03-03T08:00:00Z"))
                .setDueAt(Instant.parse("2026-03-09T16:00:00Z"))
                .setZone(ZONE)
                .build();
    }

    private static Quantity minutes(String amount) {
        return new Quantity(new BigDecimal(amount).setScale(6), "MIN");
    }
}
