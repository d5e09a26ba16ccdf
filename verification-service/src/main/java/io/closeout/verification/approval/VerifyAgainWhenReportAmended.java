package io.closeout.verification.approval;

import io.closeout.events.SignedContent;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
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

/**
 * A new version of a report is checked as if it were the first and replaces the one before, whatever had become of
 * that; an open query about the old version is over, and so is a correction that was proposed for it. What was refused for good never passes without a human again.
 */
@ApplicationScoped
class VerifyAgainWhenReportAmended implements Reaction<ReportAmended> {

    private final Verifications verifications;
    private final EarlierVersions earlierVersions;
    private final KeptFindings findings;
    private final Verifier verifier;
    private final History history;
    private final WhoPays whoPays;
    private final SignedReports signedReports;
    private final OpenPoints points;
    private final AdjustmentTime adjustments;
    private final Clocks clocks;
    private final Clock clock;

    VerifyAgainWhenReportAmended(
            Verifications verifications,
            EarlierVersions earlierVersions,
            KeptFindings findings,
            Verifier verifier,
            History history,
            WhoPays whoPays,
            SignedReports signedReports,
            OpenPoints points,
            AdjustmentTime adjustments,
            Clocks clocks,
            Clock clock) {
        this.verifications = verifications;
        this.earlierVersions = earlierVersions;
        this.findings = findings;
        this.verifier = verifier;
        this.history = history;
        this.whoPays = whoPays;
        this.signedReports = signedReports;
        this.points = points;
        this.adjustments = adjustments;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void prepare(List<Delivered<ReportAmended>> events) {
        var cases = events.stream().map(event -> event.body().getCaseId()).toList();
        verifications.lockAll(cases);
        whoPays.prepare(
                events.stream().map(event -> SignedContent.of(event.body())).toList(), cases);
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
        earlierVersions.persist(new EarlierVersion(verification, now));
        points.versionGone(report.getCaseId(), event.body().getQueryId(), now);
        endWaiting(verification);
        history.replace(signedReports.of(verification), report);
        whoPays.release(report.getCaseId());
        var foundBefore = findings.of(verification);
        verifier.verify(verification, report, !verification.isCorrectable());
        var foundNow = findings.of(verification);
        foundBefore.forEach(finding -> finding.amended(foundNow));
    }

    private void endWaiting(Verification verification) {
        clocks.stop(verification.caseId());
        if (verification.state() == VerificationState.ADJUSTING) {
            adjustments.end(signedReports.of(verification), WindowEnd.AMENDED);
        }
    }
}
