package io.closeout.report.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.closeout.events.common.LineKind;
import io.closeout.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report with the content in force.
 *
 * @param version for {@code If-Match}; grows with every change
 * @param reportVersion the signed version in force, 0 for a draft
 * @param contentSha256 digest of the canonical content, to be handed in with the signature
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
        UUID id,
        ReportState state,
        long version,
        int reportVersion,
        String contentSha256,
        String reportNumber,
        UUID performerId,
        UUID signerId,
        UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String orderReference,
        @Nullable String contractId,
        ReportContent.Asset asset,
        String interventionType,
        List<String> operationCodes,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String zone,
        String country,
        List<Line> lines,
        @JsonUnwrapped Additions additions,
        Instant changedAt)
        implements Versioned {

    /** What was said, shown and agreed beside the lines; in JSON it stands among the other fields. */
    public record Additions(
            List<ReportContent.Remark> remarks,
            List<ReportContent.Attachment> attachments,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Share> split) {}

    /** What one party pays of the customer's work. */
    public record Share(UUID payerId, BigDecimal percent) {

        static Share of(ReportContent.Share share) {
            return new Share(share.payerId(), share.value());
        }
    }

    /** One line, as handed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String lineId,
            LineKind kind,
            @Nullable String code,
            String text,
            BigDecimal quantity,
            String unit,
            boolean unplanned,
            boolean consented,
            @Nullable LocalDate performedOn,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReportContent.Period> periods,
            @Nullable String serialNumber,
            @Nullable String from,
            @Nullable String to,
            @Nullable Price claimedUnitPrice) {

        static Line of(ReportContent.Line line) {
            return new Line(
                    line.lineId(),
                    line.kind(),
                    line.code(),
                    line.text(),
                    line.quantity().value(),
                    line.quantity().unit(),
                    line.unplanned(),
                    line.consented(),
                    line.performedOn(),
                    line.periods(),
                    line.serialNumber(),
                    line.from(),
                    line.to(),
                    Price.of(line.claimedUnitPrice()));
        }
    }

    /** What the station asks for one unit. */
    public record Price(BigDecimal amount, String currency) {

        static @Nullable Price of(ReportContent.@Nullable Price price) {
            return price == null ? null : new Price(price.value(), price.currency());
        }
    }

    /** As the station and the office see it. */
    public static ReportView of(Report report) {
        var content = report.content();
        var internal =
                report.internalRemarks().stream().map(text -> new ReportContent.Remark(RemarkKind.INTERNAL, text));
        return of(
                report,
                content,
                Stream.concat(content.remarks().stream(), internal).toList());
    }

    /** Without what only the station and the office may read. */
    static ReportView forOutsiders(Report report) {
        var content = report.content();
        return of(report, content, content.remarks());
    }

    private static ReportView of(Report report, ReportContent content, List<ReportContent.Remark> remarks) {
        return new ReportView(
                report.id(),
                report.state(),
                report.rowVersion(),
                report.reportVersion(),
                report.contentSha256(),
                content.reportNumber(),
                content.performerId(),
                content.signerId(),
                content.billToId(),
                content.sponsorId(),
                content.orderReference(),
                content.contractId(),
                content.asset(),
                content.interventionType(),
                content.operationCodes(),
                content.serviceFrom(),
                content.serviceTo(),
                content.zone(),
                content.country(),
                content.lines().stream().map(Line::of).toList(),
                additions(content, remarks),
                report.changedAt());
    }

    private static Additions additions(ReportContent content, List<ReportContent.Remark> remarks) {
        return new Additions(
                remarks,
                content.attachments(),
                content.split().stream().map(Share::of).toList());
    }
}
