package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as it was issued, complete: what is rendered, sent and checked is made from this alone.
 * Amounts are positive on both, except where a line gives something back. BT numbers are those of EN 16931.
 *
 * @param format how this text is laid out; see {@link StoredContent}
 * @param language of the buyer, BCP 47
 * @param zone of the issuer, in which the days are meant
 * @param currency ISO 4217 (BT-5)
 * @param buyerReference the buyer's routing reference (BT-10)
 * @param subjects what was done, one for each charge; a document without a case has one without a report
 * @param adjustments allowances and charges of the whole document (BG-20, BG-21)
 * @param taxCurrency VAT in the currency of the tax office (BT-6, BT-111); null where it is that of the document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentContent(
        int format,
        UUID id,
        Type type,
        Numbering numbering,
        LocalDate issueDate,
        LocalDate dueDate,
        String zone,
        String language,
        String currency,
        Participant seller,
        Participant buyer,
        @Nullable String buyerReference,
        List<Subject> subjects,
        List<Source> sources,
        Paying paying,
        List<DocumentLine> lines,
        List<Adjustment> adjustments,
        List<Group> taxGroups,
        Totals totals,
        @Nullable TaxCurrency taxCurrency,
        Related related) {

    /** The layout that is written today. */
    public static final int FORMAT = 2;

    public DocumentContent {
        subjects = List.copyOf(subjects);
        sources = List.copyOf(sources);
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        taxGroups = List.copyOf(taxGroups);
    }

    @JsonIgnore
    public boolean isCreditNote() {
        return related.corrects() != null;
    }

    public UUID payerId() {
        return paying.payerId();
    }

    public Terms terms() {
        return paying.terms();
    }

    public String paymentReference() {
        return paying.reference();
    }

    public @Nullable Correction corrects() {
        return related.corrects();
    }

    @Nullable
    UUID replacesId() {
        return related.replaces() == null ? null : related.replaces().invoiceId();
    }

    /** The cases that it bills, in the order of the document; none if it bills an agreement. */
    public List<UUID> caseIds() {
        return subjects.stream()
                .map(Subject::caseId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** First day of all that was done. */
    public LocalDate serviceFrom() {
        return Collections.min(subjects.stream().map(Subject::serviceFrom).toList());
    }

    /** Last day of all that was done (BT-72). */
    public LocalDate serviceTo() {
        return Collections.max(subjects.stream().map(Subject::serviceTo).toList());
    }

    /** The buyer's order reference (BT-13); null where there is none or cases name different ones. */
    public @Nullable String orderReference() {
        var references =
                subjects.stream().map(Subject::orderReference).distinct().toList();
        return references.size() == 1 ? references.getFirst() : null;
    }

    /**
     * @param kind INVOICE, SELF_BILLED, CONSOLIDATED, RECURRING or RECEIVED; of a credit note, that of its invoice
     * @param code UNTDID 1001 (BT-3): 380, 381, 389 or 261
     */
    public record Type(String kind, String code) {}

    /** @param reference that the payment should quote (BT-83) */
    public record Paying(UUID payerId, Terms terms, String reference) {}

    /**
     * Documents that this one goes with.
     *
     * @param preInvoice the pre-invoice that it answers
     * @param replaces the invoice that it replaces after its correction (BT-25)
     * @param corrects null on an invoice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Related(
            @Nullable PreInvoiceRef preInvoice,
            @Nullable Replaced replaces,
            @Nullable Correction corrects) {}

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

    /**
     * What was worked on, when and where.
     *
     * @param caseId null where no case is billed, such as a recurring fee
     * @param checked what verification did before it was billed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable UUID caseId,
            @Nullable String reportNumber,
            @Nullable String orderReference,
            @Nullable String contractId,
            @Nullable String interventionType,
            @Nullable String assetId,
            @Nullable String serialNumber,
            @Nullable String model,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            String placeOfWork,
            @Nullable Checked checked) {}

    /**
     * What was checked before a case was billed.
     *
     * @param mode AUTO, MANUAL or SAMPLE
     * @param findings how many findings there were, whatever became of them
     * @param certificateHref where an authorised reader gets the check certificate, relative to the public origin
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Checked(
            String mode,
            int checks,
            int findings,
            String ruleSet,
            @Nullable String certificateHref,
            @Nullable String certificateSha256) {}

    /** The approved charge. */
    public record Source(UUID caseId, int reportVersion, UUID verificationId, UUID chargeId, String purpose) {}

    /** @param discounts for early payment */
    public record Terms(String code, int netDays, List<Discount> discounts, List<Instalment> instalments) {

        public Terms {
            discounts = List.copyOf(discounts);
            instalments = List.copyOf(instalments);
        }

        public static Terms net(int days) {
            return new Terms("NET" + days, days, List.of(), List.of());
        }
    }

    /** @param days after the issue date, within which the value date must fall */
    public record Discount(BigDecimal percent, int days) {}

    /** A part of the payable amount with a due date of its own. */
    public record Instalment(int number, LocalDate dueDate, BigDecimal amount) {}

    /** Why no tax is charged (BT-121 VATEX, BT-120 in words), and what the law wants said beside it (BT-22). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            String category,
            BigDecimal rate,
            BigDecimal taxable,
            BigDecimal tax,
            @Nullable String exemptionCode,
            @Nullable String exemptionReason,
            @Nullable String note) {

        public Group(String category, BigDecimal rate, BigDecimal taxable, BigDecimal tax, @Nullable String code) {
            this(category, rate, taxable, tax, code, null, null);
        }
    }

    /** @param lines sum of the lines (BT-106); net = lines − allowances + charges (BT-109) */
    public record Totals(
            BigDecimal lines,
            BigDecimal allowances,
            BigDecimal charges,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            BigDecimal prepaid,
            BigDecimal payable) {}

    /** @param rate one unit of the document's currency in this one, as published by the source on that day */
    public record TaxCurrency(String currency, BigDecimal tax, BigDecimal rate, LocalDate rateDate, String source) {}

    public record PreInvoiceRef(UUID id, String reference) {}

    public record Replaced(UUID invoiceId, String number, LocalDate issueDate) {}

    /** The invoice that a credit note corrects. */
    public record Correction(UUID invoiceId, String number, LocalDate issueDate, String reasonKey, boolean cancels) {}
}
