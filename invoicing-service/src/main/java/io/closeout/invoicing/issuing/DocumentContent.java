package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as it was issued, complete: what is rendered, sent and checked is made from this alone.
 * Amounts are positive on both.
 *
 * @param language of the buyer, BCP 47
 * @param zone of the issuer, in which the days are meant
 * @param corrects null on an invoice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentContent(
        UUID id,
        Numbering numbering,
        LocalDate issueDate,
        LocalDate dueDate,
        String zone,
        String language,
        String currency,
        Participant seller,
        Participant buyer,
        UUID payerId,
        Subject subject,
        List<Source> sources,
        Terms terms,
        List<Line> lines,
        List<Group> taxGroups,
        Totals totals,
        String paymentReference,
        @Nullable Correction corrects) {

    public DocumentContent {
        sources = List.copyOf(sources);
        lines = List.copyOf(lines);
        taxGroups = List.copyOf(taxGroups);
    }

    /** @param number as printed */
    public record Numbering(String number, UUID issuerId, String series, long sequence) {}

    /** A party as it was on the day of issue. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Participant(
            UUID id,
            String name,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postcode,
            @Nullable String city,
            String country,
            @Nullable String vatId,
            @Nullable String legalId,
            @Nullable String iban,
            @Nullable String bic) {}

    /** What was worked on, when and where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            String reportNumber,
            @Nullable String orderReference,
            @Nullable String contractId,
            String interventionType,
            @Nullable String assetId,
            @Nullable String serialNumber,
            @Nullable String model,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            String placeOfWork) {}

    /** The approved charge. */
    public record Source(UUID caseId, int reportVersion, UUID verificationId, UUID chargeId) {}

    public record Terms(String code, int netDays) {}

    /** @param creditedLine on a credit note, the line of the invoice that it corrects */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int lineNo,
            UUID caseId,
            @Nullable String sourceLineId,
            @Nullable Integer creditedLine,
            String textKey,
            List<Input> textParameters,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal net,
            String taxCategory,
            BigDecimal taxRate,
            @Nullable Explanation explanation) {

        /** The line of a credit note that takes some of this one back. */
        Line credited(int number, BigDecimal credited, BigDecimal netOfIt) {
            return new Line(
                    number,
                    caseId,
                    sourceLineId,
                    lineNo,
                    textKey,
                    textParameters,
                    credited,
                    unit,
                    unitPrice,
                    netOfIt,
                    taxCategory,
                    taxRate,
                    null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            String category,
            BigDecimal rate,
            BigDecimal taxable,
            BigDecimal tax,
            @Nullable String exemptionCode) {}

    public record Totals(BigDecimal net, BigDecimal tax, BigDecimal gross, BigDecimal prepaid, BigDecimal payable) {}

    /** The invoice that a credit note corrects. */
    public record Correction(UUID invoiceId, String number, LocalDate issueDate, String reasonKey, boolean cancels) {}
}
