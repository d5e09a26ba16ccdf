package io.closeout.verification.approval;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.coverage.WhoPays;
import io.closeout.verification.dialogue.OpenPoints;
import io.closeout.verification.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What the station took back needs no decision any more, and another report may claim the same work. */
@ApplicationScoped
class CloseReviewWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final Verifications verifications;
    private final History history;
    private final WhoPays whoPays;
    private final SignedReports signedReports;
    private final OpenPoints points;
    private final AdjustmentTime adjustments;
    private final Clocks clocks;
    private final Clock clock;

    CloseReviewWhenReportWithdrawn(
            Verifications verifications,
            History history,
            WhoPays whoPays,
            SignedReports signedReports,
            OpenPoints points,
            AdjustmentTime adjustments,
            Clocks clocks,
            Clock clock) {
        this.verifications = verifications;
        this.history = history;
        this.whoPays = whoPays;
        this.signedReports = signedReports;
        this.points = points;
        this.adjustments = adjustments;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void prepare(List<Delivered<ReportWithdrawn>> events) {
        var cases = events.stream().map(event -> event.body().getCaseId()).toList();
        verifications.lockAll(cases);
        whoPays.prepare(List.of(), cases);
    }

    @Override
    public void on(Delivered<ReportWithdrawn> event) {
        verifications.findByIdOptional(event.body().getCaseId()).ifPresent(verification -> {
            var report = signedReports.of(verification);
            clocks.stop(verification.caseId());
            if (verification.state() == VerificationState.ADJUSTING) {
                adjustments.end(report, WindowEnd.WITHDRAWN);
            }
            verification.withdraw();
            history.leave(report);
            whoPays.release(verification.caseId());
            points.versionGone(verification.caseId(), null, clock.instant());
        });
    }
}
