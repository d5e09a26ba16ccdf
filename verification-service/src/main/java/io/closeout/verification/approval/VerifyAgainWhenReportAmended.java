package io.closeout.verification.approval;

import io.closeout.events.SignedContent;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import io.closeout.verification.coverage.WhoPays;
import io.closeout.verification.dialogue.Queries;
import io.closeout.verification.history.History;
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
    private final History history;
    private final WhoPays whoPays;
    private final SignedReports signedReports;
    private final Queries queries;
    private final Clock clock;

    VerifyAgainWhenReportAmended(
            Verifications verifications,
            EarlierVersions earlierVersions,
            Verifier verifier,
            History history,
            WhoPays whoPays,
            SignedReports signedReports,
            Queries queries,
            Clock clock) {
        this.verifications = verifications;
        this.earlierVersions = earlierVersions;
        this.verifier = verifier;
        this.history = history;
        this.whoPays = whoPays;
        this.signedReports = signedReports;
        this.queries = queries;
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
                .ifPresentOrElse(verification -> replace(verification, report, event), () -> begin(report, event));
    }

    /** Only after a loss of data: the version that was amended never reached us. */
    private void begin(ReportSigned report, Delivered<ReportAmended> event) {
        var verification = new Verification(report.getCaseId());
        verifier.verify(verification, report, event.tenantId(), false);
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
        history.replace(signedReports.of(verification), report);
        whoPays.release(report.getCaseId());
        verifier.verify(verification, report, event.tenantId(), !verification.isCorrectable());
    }
}
