package io.closeout.verification.approval;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.history.Claims;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What the station took back needs no decision any more, and another report may claim the same work. */
@ApplicationScoped
class CloseReviewWhenReportWithdrawn implements Reaction<ReportWithdrawn> {

    private final Verifications verifications;
    private final Claims claims;
    private final SignedReports signedReports;
    private final Queries queries;
    private final AdjustmentTime adjustments;
    private final Clocks clocks;
    private final Clock clock;

    CloseReviewWhenReportWithdrawn(
            Verifications verifications,
            Claims claims,
            SignedReports signedReports,
            Queries queries,
            AdjustmentTime adjustments,
            Clocks clocks,
            Clock clock) {
        this.verifications = verifications;
        this.claims = claims;
        this.signedReports = signedReports;
        this.queries = queries;
        this.adjustments = adjustments;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void prepare(List<Delivered<ReportWithdrawn>> events) {
        verifications.lockAll(
                events.stream().map(event -> event.body().getCaseId()).toList());
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
            claims.release(report);
            queries.close(verification.caseId(), null, clock.instant());
        });
    }
}
