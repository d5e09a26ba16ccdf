package io.closeout.verification.window;

import io.closeout.events.verification.WindowEnd;
import io.closeout.verification.agenda.Moment;
import io.closeout.verification.agenda.Task;
import io.closeout.verification.approval.SignedReports;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.approval.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Closes a window before a decision is due on the case, and lets the case be decided as if it had just come in. */
@ApplicationScoped
class CloseWindow implements Moment {

    private final Windows windows;
    private final Adjustments adjustments;
    private final Verifications verifications;
    private final SignedReports reports;
    private final Verifier verifier;

    CloseWindow(
            Windows windows,
            Adjustments adjustments,
            Verifications verifications,
            SignedReports reports,
            Verifier verifier) {
        this.windows = windows;
        this.adjustments = adjustments;
        this.verifications = verifications;
        this.reports = reports;
        this.verifier = verifier;
    }

    @Override
    public Task task() {
        return Task.WINDOW_ENDS;
    }

    @Override
    public void comes(UUID windowId, Instant now) {
        var window = windows.findById(windowId);
        if (window.isOpen()) {
            close(window, verifications.findById(window.caseId()), WindowEnd.TIME);
        }
    }

    void close(AdjustmentWindow window, Verification verification, WindowEnd how) {
        adjustments.close(window, reports.of(verification), how);
        verifier.decide(verification);
    }
}
