package io.closeout.report.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.AttachmentKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees and signs. Its JSON has the field names of the event ReportSigned, so that a difference between
 * two versions points into the event; decimals are text, because RFC 8785 would write them as floating point.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportContent(
        String reportNumber,
        UUID performerId,
        UUID signerId,
        UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String orderReference,
        @Nullable String contractId,
        Asset asset,
        String interventionType,
        List<String> operationCodes,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String zone,
        String country,
        List<Line> lines,
        List<Remark> remarks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Share> split) {

    /** A content from before there were attachments or shares has none, and without any it is spelt as it was then. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is not there
    public ReportContent {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        split = split == null ? List.of() : List.copyOf(split);
        operationCodes = List.copyOf(operationCodes);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** The equipment; at least one field is set. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asset(
            @Nullable String id,
            @Nullable String serialNumber,
            @Nullable String model) {}

    /**
     * One thing that was done, used or travelled.
     *
     * @param from where a journey began; a place may be somebody's home, so events leave it out
     * @param to where it ended
     * @param claimedUnitPrice what the station asks for one unit where no price list decides; no promise to pay it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String lineId,
            LineKind kind,
            @Nullable String code,
            String text,
            Quantity quantity,
            boolean unplanned,
            boolean consented,
            @Nullable LocalDate performedOn,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Period> periods,
            @Nullable String serialNumber,
            @Nullable String from,
            @Nullable String to,
            @Nullable Price claimedUnitPrice) {

        @SuppressWarnings("ConstantValue") // Jackson passes null for what is not there
        public Line {
            periods = periods == null ? List.of() : List.copyOf(periods);
        }
    }

    /** From a start to a pause or stop, to the whole second. */
    public record Period(Instant from, Instant to) {

        long seconds() {
            return Duration.between(from, to).toSeconds();
        }
    }

    /**
     * What one party pays of the customer's work.
     *
     * @param percent a plain decimal without trailing zeros; all shares make 100
     */
    public record Share(UUID payerId, String percent) {

        static Share of(UUID payerId, BigDecimal percent) {
            return new Share(payerId, plain(percent));
        }

        public BigDecimal value() {
            return new BigDecimal(percent);
        }
    }

    /**
     * As measured.
     *
     * @param amount a plain decimal without trailing zeros
     * @param unit UN/ECE Recommendation 20 code
     */
    public record Quantity(String amount, String unit) {

        static Quantity of(BigDecimal amount, String unit) {
            return new Quantity(plain(amount), unit);
        }

        public BigDecimal value() {
            return new BigDecimal(amount);
        }
    }

    /**
     * A price for one unit.
     *
     * @param amount a plain decimal without trailing zeros
     * @param currency ISO 4217 code
     */
    public record Price(String amount, String currency) {

        static Price of(BigDecimal amount, String currency) {
            return new Price(plain(amount), currency);
        }

        public BigDecimal value() {
            return new BigDecimal(amount);
        }
    }

    /** A remark that the customer reads. */
    public record Remark(RemarkKind kind, String text) {}

    /**
     * A photo that belongs to what is signed.
     *
     * @param sha256 of the file as the device sends it, 64 lower-case hexadecimal digits
     * @param size its length in bytes
     */
    public record Attachment(AttachmentKind kind, String mediaType, String sha256, long size) {}

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
