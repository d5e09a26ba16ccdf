package io.closeout.verification.review;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.Ids;
import io.closeout.verification.approval.Decision;
import io.closeout.verification.approval.Decisions;
import io.closeout.verification.approval.Decisions.Decided;
import io.closeout.verification.approval.Refused;
import io.closeout.verification.approval.SettleFindings;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Tally;
import io.closeout.verification.dialogue.Note;
import io.closeout.verification.dialogue.Notes;
import io.closeout.verification.dialogue.OpenPoints;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reviewer refuses a report for a prepared reason; nothing of it is billed. */
@ApplicationScoped
class RejectReport {

    private static final String PREFIX = "rejection.";
    private static final String OTHER = "rejection.other";

    private final CaseDesk desk;
    private final SignedReports reports;
    private final SettleFindings settle;
    private final OpenPoints points;
    private final Notes notes;
    private final Decisions decisions;
    private final CurrentActor actor;
    private final Audit audit;
    private final Tally tally;
    private final Clock clock;
    private final Ids ids;

    RejectReport(
            CaseDesk desk,
            SignedReports reports,
            SettleFindings settle,
            OpenPoints points,
            Notes notes,
            Decisions decisions,
            CurrentActor actor,
            Audit audit,
            Tally tally,
            Clock clock,
            Ids ids) {
        this.desk = desk;
        this.reports = reports;
        this.settle = settle;
        this.points = points;
        this.notes = notes;
        this.decisions = decisions;
        this.actor = actor;
        this.audit = audit;
        this.tally = tally;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    VerificationView of(UUID caseId, String ifMatch, RejectionRequest request) {
        checkReason(request);
        var verification = desk.take(caseId, ifMatch);
        var before = CaseState.of(verification);
        var decision = new Decision(
                verification.verificationId(), verification.modeOfReview(), actor.actor(), clock.instant());
        verification.reject(decision, request.reasonKey(), request.correctable(), request.text());
        points.decided(caseId, decision.decidedBy(), decision.decidedAt());
        var found = settle.whenRefused(verification, request.reasonKey());
        var note = note(caseId, request.text(), decision);
        var refused = new Refused(request.reasonKey(), note == null ? null : note.reference(), request.correctable());
        decisions.rejected(new Decided(verification, reports.of(verification), decision, found), refused);
        audit.record(
                "verification.reject",
                ApproveReport.subject(caseId),
                before,
                CaseState.of(verification),
                request.reasonKey());
        tally.decided(verification);
        return desk.put(verification);
    }

    private @Nullable Note note(UUID caseId, @Nullable String text, Decision decision) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var note = new Note(ids.next(), caseId, text.strip(), decision.decidedBy(), decision.decidedAt());
        notes.persist(note);
        return note;
    }

    private static void checkReason(RejectionRequest request) {
        if (!request.reasonKey().startsWith(PREFIX) || !Wording.has(request.reasonKey())) {
            throw ProblemException.unprocessable(
                    "unknown-reason",
                    "This reason is not one of ours",
                    "Choose one of %s.".formatted(Wording.keysOf(PREFIX)));
        }
        if (request.reasonKey().equals(OTHER)
                && (request.text() == null || request.text().isBlank())) {
            throw ProblemException.unprocessable(
                    "reason-required", "This decision needs a reason", "Another reason is given in words.");
        }
    }
}
