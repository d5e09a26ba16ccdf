package io.closeout.report.signing;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.report.SignatureRef;
import io.closeout.report.drafting.EventParts;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for what happened. The signer's name and the remarks stay behind. */
final class ReportEvents {

    private ReportEvents() {}

    /** @param photos those that the content names */
    static ReportSigned signed(Report report, ReportContent content, SignedVersion version, List<Attachment> photos) {
        return what(content)
                .setMeta(Meta.PENDING)
                .setCaseId(report.id())
                .setReportVersion(version.version())
                .setSignedAt(version.signedAt())
                .setCapturedOffline(version.capturedOffline())
                .setSignature(new SignatureRef(version.method(), null))
                .setAttachments(photos)
                .setContentSha256(Digests.sha256(version.contentSha256()))
                .build();
    }

    private static ReportSigned.Builder what(ReportContent content) {
        return ReportSigned.newBuilder()
                .setReportNumber(content.reportNumber())
                .setPerformerId(content.performerId())
                .setSignerId(content.signerId())
                .setBillToId(content.billToId())
                .setSponsorId(content.sponsorId())
                .setOrderReference(content.orderReference())
                .setContractId(content.contractId())
                .setAsset(EventParts.asset(content))
                .setInterventionType(content.interventionType())
                .setOperationCodes(content.operationCodes())
                .setServiceFrom(content.serviceFrom())
                .setServiceTo(content.serviceTo())
                .setZone(content.zone())
                .setCountry(content.country())
                .setLines(content.lines().stream().map(EventParts::line).toList())
                .setSplit(EventParts.split(content));
    }

    static ReportAmended amended(Report report, SignedVersion version, Amendment amendment, List<Attachment> photos) {
        var signed = signed(report, version.content(), version, photos);
        var amended = new ReportAmended();
        for (var field : ReportSigned.getClassSchema().getFields()) {
            put(amended, field.name(), signed.get(field.pos()));
        }
        put(amended, "amendedVersion", version.version() - 1);
        put(amended, "reasonKey", amendment.reasonKey());
        put(amended, "changes", amendment.changes());
        put(amended, "queryId", amendment.queryId());
        return amended;
    }

    private static void put(ReportAmended amended, String field, @Nullable Object value) {
        amended.put(amended.getSchema().getField(field).pos(), value);
    }

    static ReportWithdrawn withdrawn(Report report, String reasonKey, Instant withdrawnAt) {
        return ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(report.id())
                .setReportNumber(report.reportNumber())
                .setReportVersion(report.reportVersion())
                .setPerformerId(report.performerId())
                .setSignerId(report.signerId())
                .setBillToId(report.billToId())
                .setSponsorId(report.sponsorId())
                .setWithdrawnAt(withdrawnAt)
                .setReasonKey(reasonKey)
                .setContentSha256(Digests.sha256(report.contentSha256()))
                .build();
    }
}
