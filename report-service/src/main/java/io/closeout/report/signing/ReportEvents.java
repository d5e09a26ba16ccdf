package io.closeout.report.signing;

import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.DocumentRef;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words for what happened. The signer's name and the remarks stay behind. */
final class ReportEvents {

    private ReportEvents() {}

    /**
     * What backs a version.
     *
     * @param signature null for one that was signed before records were kept
     * @param metresFromSeat from the performer to the place of work; null where one of the two is not known
     */
    record Proof(
            List<Attachment> photos,
            @Nullable DocumentRef signature,
            @Nullable Long metresFromSeat) {}

    /** @param proof the photos that the content names, and the record of the signature */
    static ReportSigned signed(Report report, ReportContent content, SignedVersion version, Proof proof) {
        return what(content)
                .setMeta(Meta.PENDING)
                .setCaseId(report.id())
                .setReportVersion(version.version())
                .setSignedAt(version.signedAt())
                .setCapturedOffline(version.capturedOffline())
                .setSignature(new SignatureRef(version.method(), proof.signature()))
                .setAttachments(proof.photos())
                .setContentSha256(Digests.sha256(version.contentSha256()))
                .setTechnicianId(opaque(report.technicianId()))
                .setMetresFromSeat(proof.metresFromSeat())
                .build();
    }

    private static @Nullable String opaque(@Nullable UUID technician) {
        return technician == null ? null : technician.toString();
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

    static ReportAmended amended(Report report, SignedVersion version, Amendment amendment, Proof proof) {
        var signed = signed(report, version.content(), version, proof);
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
