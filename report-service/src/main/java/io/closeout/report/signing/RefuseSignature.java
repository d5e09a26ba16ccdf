package io.closeout.report.signing;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.report.SignatureRefused;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportState;
import io.closeout.report.drafting.Reports;
import io.closeout.report.input.Faults;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Keeps that the customer did not sign. The draft stays open; told again by the same device, it happened once. */
@ApplicationScoped
class RefuseSignature {

    private final Reports reports;
    private final Refusals refusals;
    private final Reach reach;
    private final Outbox outbox;
    private final Clock clock;

    RefuseSignature(Reports reports, Refusals refusals, Reach reach, Outbox outbox, Clock clock) {
        this.reports = reports;
        this.refusals = refusals;
        this.reach = reach;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RefusalView refuse(UUID id, RefusalRequest request) {
        var faults = new Faults();
        var reasonKey = faults.key("/reasonKey", request.reasonKey());
        var seen = TakeSignature.digest("/contentSha256", request.contentSha256(), faults);
        var device = faults.required("/refusedAt", request.refusedAt(), Instant.EPOCH)
                .truncatedTo(ChronoUnit.MICROS);
        faults.orThrow();
        var report = reports.lockedOf(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId());
        requireDraft(report);
        SignReport.requireSeen(report, seen);
        var content = report.content();
        var time = SigningTime.of(device, clock.instant(), content.serviceFrom(), ZoneId.of(content.zone()));
        if (refusals.add(id, time, reasonKey, report.contentSha256())) {
            outbox.add(id, event(report, time, reasonKey), id, time.effective());
        }
        return new RefusalView(time.effective(), time.received(), reasonKey, report.contentSha256());
    }

    private static void requireDraft(Report report) {
        if (report.state() != ReportState.DRAFT) {
            throw ProblemException.conflict(
                    "report-already-signed", "The report is signed", "What is signed cannot be refused any more.");
        }
    }

    private static SignatureRefused event(Report report, SigningTime time, String reasonKey) {
        return SignatureRefused.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(report.id())
                .setReportNumber(report.reportNumber())
                .setPerformerId(report.performerId())
                .setSignerId(report.signerId())
                .setBillToId(report.billToId())
                .setSponsorId(report.sponsorId())
                .setRefusedAt(time.effective())
                .setReasonKey(reasonKey)
                .setContentSha256(Digests.sha256(report.contentSha256()))
                .build();
    }
}
