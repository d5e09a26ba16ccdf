package io.closeout.verification.history;

import static io.closeout.verification.Service.NETWORK;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.verification.ReportFixture;
import java.util.UUID;

/** What becomes of a report, as the events that say so. */
final class Deliveries {

    private Deliveries() {}

    static Recorded signed(ReportFixture report) {
        var signed = report.signed();
        return Recorded.first(NETWORK, signed.getCaseId(), signed);
    }

    static Recorded amended(ReportFixture report) {
        return Recorded.first(NETWORK, idOf(report), report.amended(2, null)).asVersion(2);
    }

    static Recorded withdrawn(ReportFixture report) {
        var signed = report.signed();
        var withdrawn = ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(signed.getCaseId())
                .setReportNumber(signed.getReportNumber())
                .setReportVersion(signed.getReportVersion())
                .setPerformerId(signed.getPerformerId())
                .setSignerId(signed.getSignerId())
                .setBillToId(signed.getBillToId())
                .setWithdrawnAt(signed.getSignedAt().plusSeconds(60))
                .setReasonKey("withdrawal.mistake")
                .setContentSha256(signed.getContentSha256())
                .build();
        return Recorded.first(NETWORK, signed.getCaseId(), withdrawn).asVersion(2);
    }

    static UUID idOf(ReportFixture report) {
        return report.signed().getCaseId();
    }

    static String numberOf(ReportFixture report) {
        return report.signed().getReportNumber();
    }
}
