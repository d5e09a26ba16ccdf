package io.closeout.verification.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.closeout.events.Digests;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.coverage.ApprovedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was signed, line by line, beside what is proposed or approved of it. */
public record SignedReportView(
        String reportNumber,
        int reportVersion,
        UUID performerId,
        UUID signerId,
        UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String orderReference,
        @Nullable String contractId,
        @Nullable String serialNumber,
        @Nullable String model,
        String interventionType,
        List<String> operationCodes,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String zone,
        String country,
        Instant signedAt,
        boolean capturedOffline,
        String signatureMethod,
        String contentSha256,
        List<LineView> lines,
        @JsonUnwrapped Beside beside) {

    /**
     * What stands beside the lines; in JSON it stands among the other fields.
     *
     * @param metresFromSeat from the station to the place of work, straight line; absent if not known
     */
    public record Beside(
            List<AttachmentView> attachments,
            List<ShareView> split,
            @Nullable Long metresFromSeat) {

        /** Pictures first, as a reviewer looks at them. */
        public List<AttachmentView> pictures() {
            return attachments.stream().filter(AttachmentView::isPicture).toList();
        }

        /** All that is no picture. */
        public List<AttachmentView> documents() {
            return attachments.stream().filter(file -> !file.isPicture()).toList();
        }

        static Beside of(ReportSigned report) {
            return new Beside(
                    report.getAttachments().stream().map(AttachmentView::of).toList(),
                    report.getSplit().stream().map(ShareView::of).toList(),
                    report.getMetresFromSeat());
        }
    }

    static SignedReportView of(ReportSigned report, List<ApprovedLine> lines) {
        return new SignedReportView(
                report.getReportNumber(),
                report.getReportVersion(),
                report.getPerformerId(),
                report.getSignerId(),
                report.getBillToId(),
                report.getSponsorId(),
                report.getOrderReference(),
                report.getContractId(),
                report.getAsset().getSerialNumber(),
                report.getAsset().getModel(),
                report.getInterventionType(),
                report.getOperationCodes(),
                report.getServiceFrom(),
                report.getServiceTo(),
                report.getZone(),
                report.getCountry(),
                report.getSignedAt(),
                report.getCapturedOffline(),
                report.getSignature().getMethod().name(),
                Digests.hex(report.getContentSha256()),
                lines.stream().map(LineView::of).toList(),
                Beside.of(report));
    }

    /** What one of several payers pays of the customer's work. */
    public record ShareView(UUID payerId, BigDecimal percent) {

        static ShareView of(PayerShare share) {
            return new ShareView(share.getPayerId(), LineView.plain(share.getPercent()));
        }
    }

    /** From a start to a pause or stop. */
    public record PeriodView(Instant from, Instant to) {

        static PeriodView of(WorkPeriod period) {
            return new PeriodView(period.getFrom(), period.getTo());
        }
    }

    /** One line; {@code approvedQuantity} is what is proposed until somebody decides. */
    public record LineView(
            String lineId,
            String kind,
            @Nullable String code,
            String text,
            BigDecimal quantity,
            String unit,
            boolean unplanned,
            boolean consented,
            @Nullable LocalDate performedOn,
            List<PeriodView> periods,
            @Nullable String serialNumber,
            BigDecimal approvedQuantity,
            String coverage,
            @Nullable String clauseId,
            String purpose) {

        /** How the form of a correction names the quantity of this line. */
        public String approvedField() {
            return "approved." + lineId;
        }

        /** How the form of a correction names who pays this line. */
        public String paysField() {
            return "pays." + lineId;
        }

        static LineView of(ApprovedLine approved) {
            var line = approved.line();
            return new LineView(
                    line.getLineId(),
                    line.getKind().name(),
                    line.getCode(),
                    line.getText(),
                    plain(line.getQuantity().getAmount()),
                    line.getQuantity().getUnit(),
                    line.getUnplanned(),
                    line.getConsented(),
                    line.getPerformedOn(),
                    line.getPeriods().stream().map(PeriodView::of).toList(),
                    line.getSerialNumber(),
                    plain(approved.approved()),
                    approved.coverage().name(),
                    approved.clauseId(),
                    approved.purpose().name());
        }

        static BigDecimal plain(BigDecimal amount) {
            var stripped = amount.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /**
     * A file that belongs to the report.
     *
     * @param capturedAt as the camera noted it
     * @param metresFromSite from the place of work to where it was taken, straight line
     */
    public record AttachmentView(
            UUID documentId,
            String kind,
            String mediaType,
            long size,
            String href,
            @Nullable String lineId,
            @Nullable Instant capturedAt,
            @Nullable Long metresFromSite) {

        @JsonIgnore
        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.getDocumentId(),
                    attachment.getKind().name(),
                    attachment.getMediaType(),
                    attachment.getSize(),
                    attachment.getHref(),
                    attachment.getLineId(),
                    attachment.getCapturedAt(),
                    attachment.getMetresFromSite());
        }
    }
}
