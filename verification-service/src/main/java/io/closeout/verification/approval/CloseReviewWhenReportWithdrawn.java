package io.closeout.verification.approval;

import io.closeout.events.report.ReportWithdrawn;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.dialogue.OpenPoints;
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
    private final OpenPoints points;
    private final Clock clock;

    CloseReviewWhenReportWithdrawn(
            Verifications verifications, Claims claims, SignedReports signedReports, OpenPoints points, Clock clock) {
        this.verifications = verifications;
        this.claims = claims;
        this.signedReports = signedReports;
        this.points = points;
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
            verification.withdraw();
            claims.release(signedReports.of(verification));
            points.versionGone(verification.caseId(), null, clock.instant());
        });
    }
}
