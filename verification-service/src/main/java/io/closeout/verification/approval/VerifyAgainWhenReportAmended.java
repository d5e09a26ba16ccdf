package io.closeout.verification.approval;

import io.closeout.events.SignedContent;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.WindowEnd;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.clock.Clocks;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.history.Claims;
import io.closeout.verification.history.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * A new version of a report is checked as if it were the first and replaces the one before, whatever had become of
 * that; an open query about the old version is over. What was refused for good never passes without a human again.
 */
@ApplicationScoped
class VerifyAgainWhenReportAmended implements Reaction<ReportAmended> {

    private final Verifications verifications;
    private final EarlierVersions earlierVersions;
    private final Verifier verifier;
    private final Claims claims;
    private final SignedReports signedReports;
    private final Queries queries;
    private final AdjustmentTime adjustments;
    private final Clocks clocks;
    private final Clock clock;

    VerifyAgainWhenReportAmended(
            Verifications verifications,
            EarlierVersions earlierVersions,
            Verifier verifier,
            Claims claims,
            SignedReports signedReports,
            Queries queries,
            AdjustmentTime adjustments,
            Clocks clocks,
            Clock clock) {
        this.verifications = verifications;
        this.earlierVersions = earlierVersions;
        this.verifier = verifier;
        this.claims = claims;
        this.signedReports = signedReports;
        this.queries = queries;
        this.adjustments = adjustments;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void prepare(List<Delivered<ReportAmended>> events) {
        verifications.lockAll(
                events.stream().map(event -> event.body().getCaseId()).toList());
    }

    @Override
    public void on(Delivered<ReportAmended> event) {
        var report = SignedContent.of(event.body());
        verifications
                .findByIdOptional(report.getCaseId())
                .ifPresentOrElse(verification -> replace(verification, report, event), () -> begin(report));
    }

    /** Only after a loss of data: the version that was amended never reached us. */
    private void begin(ReportSigned report) {
        var verification = new Verification(report.getCaseId());
        verifier.verify(verification, report, false);
        verifications.persist(verification);
    }

    private void replace(Verification verification, ReportSigned report, Delivered<ReportAmended> event) {
        if (report.getReportVersion() <= verification.reportVersion()
                || verification.state() == VerificationState.WITHDRAWN) {
            return;
        }
        var now = clock.instant();
        earlierVersions.persist(verification.toEarlierVersion(now));
        queries.close(report.getCaseId(), event.body().getQueryId(), now);
        endWaiting(verification);
        releaseOldClaim(verification, report);
        verifier.verify(verification, report, !verification.isCorrectable());
    }

    private void endWaiting(Verification verification) {
        clocks.stop(verification.caseId());
        if (verification.state() == VerificationState.ADJUSTING) {
            adjustments.end(signedReports.of(verification), WindowEnd.AMENDED);
        }
    }

    private void releaseOldClaim(Verification verification, ReportSigned report) {
        var before = signedReports.of(verification);
        if (!Fingerprint.of(before).equals(Fingerprint.of(report))) {
            claims.release(before);
        }
    }
}
