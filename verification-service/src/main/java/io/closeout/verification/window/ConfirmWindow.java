package io.closeout.verification.window;

import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A side has nothing left to adjust; when both say so, nobody waits any longer. */
@ApplicationScoped
class ConfirmWindow {

    private final Verifications verifications;
    private final Windows windows;
    private final CloseWindow closing;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    ConfirmWindow(
            Verifications verifications,
            Windows windows,
            CloseWindow closing,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.verifications = verifications;
        this.windows = windows;
        this.closing = closing;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for the case of another station, 409 if this window is not open any more */
    @Transactional
    WindowView of(UUID caseId, UUID windowId) {
        var verification = verifications.lock(caseId).orElseThrow(ProblemException::notFound);
        var side = sideOn(verification);
        var window = windows.openOf(caseId)
                .filter(open -> open.id().equals(windowId))
                .orElseThrow(() -> ProblemException.conflict(
                        "window-closed",
                        "This time for adjustments is over",
                        "Look at the report again: it was decided, amended or withdrawn, or the time ran out."));
        if (window.confirm(side, actor.actor(), clock.instant())) {
            audit.record("verification.window.confirm", "verification:" + caseId, null, side, null);
            if (window.isConfirmedByBoth()) {
                closing.close(window, verification, WindowEnd.CONFIRMED);
            }
        }
        return window.view();
    }

    /** @throws ProblemException 404 if there never was a window, or for the case of another station */
    @Transactional
    WindowView seen(UUID caseId) {
        sideOn(verifications.findByIdOptional(caseId).orElseThrow(ProblemException::notFound));
        return windows.lastOf(caseId).orElseThrow(ProblemException::notFound).view();
    }

    private Side sideOn(Verification verification) {
        if (!actor.is("station")) {
            return Side.OFFICE;
        }
        if (!actor.party()
                .filter(verification.subject().performerId().toString()::equals)
                .isPresent()) {
            throw ProblemException.notFound();
        }
        return Side.STATION;
    }
}
