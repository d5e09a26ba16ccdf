package io.closeout.report.drafting;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.AttachmentKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as a device hands it in; anything may be missing until {@link ReportRules} has looked at it. */
@Schema(
        name = "Report",
        description = "What was done on site. Minutes and kilometres are raw, as the clock and the meter showed them:"
                + " rounding belongs to pricing. Every fault is named at once, each with a JSON pointer.",
        requiredProperties = {
            "performerId",
            "signerId",
            "billToId",
            "asset",
            "interventionType",
            "serviceFrom",
            "serviceTo",
            "zone",
            "country"
        })
public record ReportRequest(
        @Schema(
                description = "Number as people quote it; made from the id if absent. At most 64 characters.",
                examples = "R-2026-0815")
        @Nullable
        String reportNumber,

        @Schema(description = "Party that did the work, your own station") @Nullable
        UUID performerId,

        @Schema(description = "Party for which somebody signs") @Nullable
        UUID signerId,

        @Schema(description = "Party that pays what is not warranty, unless the split says otherwise") @Nullable
        UUID billToId,

        @Schema(description = "Party that pays warranty or goodwill work, such as a manufacturer") @Nullable
        UUID sponsorId,

        @Schema(description = "The customer's own order reference", examples = "PO-4711") @Nullable
        String orderReference,

        @Schema(description = "Contract under which the work was done", examples = "COMFORT") @Nullable
        String contractId,

        @Nullable Asset asset,

        @Schema(description = "Key of the catalogue", examples = "repair") @Nullable
        String interventionType,

        @Schema(
                description = "Operations of the catalogue that were carried out, at most 50",
                examples = "[\"HEAT-BURNER\"]")
        @Nullable
        List<@Nullable String> operationCodes,

        @Schema(description = "First day of the work in the zone", examples = "2026-03-02") @Nullable
        LocalDate serviceFrom,

        @Schema(description = "Last day of the work, at most a year later", examples = "2026-03-02") @Nullable
        LocalDate serviceTo,

        @Schema(description = "IANA zone of the place of work", examples = "Europe/Brussels") @Nullable
        String zone,

        @Schema(description = "ISO 3166-1 country of the place of work", examples = "BE") @Nullable
        String country,

        @Schema(description = "What was done, used and travelled, at most 500") @Nullable
        List<@Nullable Line> lines,

        @Schema(description = "At most 50; internal ones are not signed") @Nullable
        List<@Nullable Remark> remarks,

        @Schema(
                description =
                        "Photos that belong to what is signed; their bytes come by PUT /api/reports/{id}/photos/{sha256}")
        @Nullable
        List<@Nullable Attachment> attachments,

        @Schema(
                description =
                        "Who pays which share of the customer's work: two to five payers, together exactly 100. Empty if billToId pays all.")
        @Nullable
        List<@Nullable Share> split) {

    /** The equipment. */
    @Schema(name = "ReportAsset", description = "The equipment; at least one field is given")
    public record Asset(
            @Nullable String id,
            @Nullable String serialNumber,
            @Nullable String model) {}

    /** One line. */
    @Schema(
            name = "ReportLine",
            description =
                    "One thing that was done, used or travelled. Units: LABOUR and OVERTIME in MIN; TRAVEL in KMT,"
                            + " MIN, or C62 with the code of a zone; PART and SERVICE in pieces, kilograms, litres, metres.",
            requiredProperties = {"lineId", "kind", "text"})
    public record Line(
            @Schema(description = "Made on the device and stable through every version", examples = "L1") @Nullable
            String lineId,

            @Nullable LineKind kind,

            @Schema(description = "Article, operation or travel zone of the catalogue", examples = "HEAT-BURNER")
            @Nullable
            String code,

            @Schema(description = "In the words of the trade, never about a person", examples = "Burner cleaned")
            @Nullable
            String text,

            @Schema(
                    description =
                            "May be absent where there are periods; else it must be their sum in minutes, whole seconds added, two decimals, half up",
                    examples = "90.62")
            @Nullable
            BigDecimal quantity,

            @Schema(description = "UN/ECE Recommendation 20 code, see the catalogue", examples = "MIN") @Nullable
            String unit,

            @Schema(description = "Was not part of the order; the office hears of it at once", defaultValue = "false")
            @Nullable
            Boolean unplanned,

            @Schema(description = "The customer agreed to an unplanned line before it was done", defaultValue = "false")
            @Nullable
            Boolean consented,

            @Schema(description = "Day of the work; needed for overtime of several days") @Nullable
            LocalDate performedOn,

            @Schema(
                    description =
                            "LABOUR and OVERTIME: when it was worked. In order, without overlap, at most 48 hours each and 50 in all; begins on a day of service and may pass midnight")
            @Nullable
            List<@Nullable Period> periods,

            @Schema(description = "PART: serial number of what was put in. The name serial is taken as well")
            @JsonAlias("serial")
            @Nullable
            String serialNumber,

            @Schema(description = "TRAVEL: where the journey began; stays out of events", examples = "Gent") @Nullable
            String from,

            @Schema(description = "TRAVEL: where it ended; stays out of events", examples = "Oostende") @Nullable
            String to,

            @Schema(description = "PART, SERVICE and OTHER: what you ask for one unit where no price list decides")
            @Nullable
            Price claimedUnitPrice) {}

    /** A price for one unit; it is a claim, and decides nothing by itself. */
    @Schema(name = "ClaimedPrice", description = "A price for one unit; it is a claim, and decides nothing by itself")
    public record Price(
            @Schema(description = "At least 0 and below a thousand million, at most six decimals", examples = "184.5")
            @Nullable
            BigDecimal amount,

            @Schema(description = "ISO 4217 code", examples = "EUR") @Nullable
            String currency) {}

    /** One stretch of work; fractions of a second are dropped. */
    @Schema(name = "WorkPeriod", description = "From a start to a pause or stop; fractions of a second are dropped")
    public record Period(
            @Schema(examples = "2026-03-02T08:00:00Z") @Nullable
            Instant from,

            @Schema(examples = "2026-03-02T09:30:37Z") @Nullable
            Instant to) {}

    /** What one party pays of the customer's work. */
    @Schema(name = "PayerShare", description = "What one party pays of the customer's work")
    public record Share(
            @Nullable UUID payerId,

            @Schema(description = "Above 0 and below 100, at most four decimals", examples = "62.5") @Nullable
            BigDecimal percent) {

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
