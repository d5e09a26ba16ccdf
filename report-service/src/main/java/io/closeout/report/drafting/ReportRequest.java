package io.closeout.report.drafting;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.AttachmentKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as a device hands it in; anything may be missing until {@link ReportRules} has looked at it. */
public record ReportRequest(
        @Nullable String reportNumber,
        @Nullable UUID performerId,
        @Nullable UUID signerId,
        @Nullable UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String orderReference,
        @Nullable String contractId,
        @Nullable Asset asset,
        @Nullable String interventionType,
        @Nullable List<@Nullable String> operationCodes,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable String zone,
        @Nullable String country,
        @Nullable List<@Nullable Line> lines,
        @Nullable List<@Nullable Remark> remarks,
        @Nullable List<@Nullable Attachment> attachments,
        @Nullable List<@Nullable Share> split) {

    /** The equipment. */
    public record Asset(
            @Nullable String id,
            @Nullable String serialNumber,
            @Nullable String model) {}

    /** One line. */
    public record Line(
            @Nullable String lineId,
            @Nullable LineKind kind,
            @Nullable String code,
            @Nullable String text,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable Boolean unplanned,
            @Nullable Boolean consented,
            @Nullable LocalDate performedOn,
            @Nullable List<@Nullable Period> periods,
            @JsonAlias("serial") @Nullable String serialNumber,
            @Nullable String from,
            @Nullable String to) {}

    /** One stretch of work; fractions of a second are dropped. */
    public record Period(
            @Nullable Instant from, @Nullable Instant to) {}

    /** What one party pays of the customer's work. */
    public record Share(
            @Nullable UUID payerId, @Nullable BigDecimal percent) {

        public static Share of(ReportContent.Share share) {
            return new Share(share.payerId(), share.value());
        }
    }

    /** One remark. */
    public record Remark(
            @Nullable RemarkKind kind, @Nullable String text) {}

    /** One photo, which may come later. */
    public record Attachment(
            @Nullable AttachmentKind kind,
            @Nullable String mediaType,
            @Nullable String sha256,
            @Nullable Long size) {

        public static Attachment of(ReportContent.Attachment attachment) {
            return new Attachment(attachment.kind(), attachment.mediaType(), attachment.sha256(), attachment.size());
        }
    }
}
