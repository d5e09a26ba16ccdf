package io.closeout.invoicing.issuing;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.issuing.DocumentContent.Discount;
import io.closeout.invoicing.issuing.DocumentContent.PreInvoiceRef;
import io.closeout.invoicing.issuing.DocumentContent.Replaced;
import io.closeout.invoicing.issuing.DocumentContent.Source;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.numbering.Series;
import io.closeout.invoicing.party.Party;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PaymentTerms;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxDecision;
import io.closeout.invoicing.tax.TaxedAmount;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of an invoice but its number and its date.
 *
 * @param form what kind of document it becomes, and in whose series it is numbered
 * @param payerId party that pays
 * @param parts what is billed, one for each charge or agreement
 */
public record Draft(
        Form form,
        Party seller,
        Party buyer,
        UUID payerId,
        @Nullable String buyerReference,
        Currency currency,
        List<Part> parts,
        List<TaxedAdjustment> adjustments,
        Money prepaid,
        PayingTerms terms,
        @Nullable TaxCurrency taxCurrency,
        @Nullable PreInvoiceRef preInvoice,
        @Nullable Replaced replaces) {

    public Draft {
        parts = List.copyOf(parts);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * @param typeCode UNTDID 1001
     * @param issuerId party in whose series it is numbered
     * @param seriesPrefix begins the name of the series; the year follows
     * @param number the number that somebody else gave it; null where ours is printed
     * @param paymentReference what somebody else wants to be quoted (BT-83); null for one made of the number
     */
    public record Form(
            InvoiceKind kind,
            String typeCode,
            UUID issuerId,
            String seriesPrefix,
            @Nullable String number,
            @Nullable String paymentReference) {

        public Form(InvoiceKind kind, String typeCode, UUID issuerId, String seriesPrefix, @Nullable String number) {
            this(kind, typeCode, issuerId, seriesPrefix, number, null);
        }

        /** An ordinary invoice of the seller. */
        public static Form invoice(UUID sellerId) {
            return new Form(InvoiceKind.INVOICE, "380", sellerId, "F", null);
        }

        Series series(int year) {
            return new Series(issuerId, seriesPrefix + year);
        }
    }

    /** What one charge, or one agreement, adds to a document. */
    public record Part(Subject subject, List<Source> sources, List<TaxedLine> lines) {

        public Part {
            sources = List.copyOf(sources);
            lines = List.copyOf(lines);
        }

        public Money net(Currency currency) {
            return lines.stream().map(line -> line.priced().net()).reduce(Money.zero(currency), Money::plus);
        }
    }

    /**
     * @param caseId the case; of a line without a case, the id of what it was agreed in
     * @param purpose null for a line without a case
     */
    public record TaxedLine(UUID caseId, @Nullable ChargePurpose purpose, PricedLine priced, TaxDecision.Applies tax) {}

    /** An allowance or a charge on the whole document, positive. */
    public record TaxedAdjustment(
            boolean charge,
            String reasonCode,
            String textKey,
            List<Input> textParameters,
            Money amount,
            @Nullable BigDecimal percent,
            @Nullable Money base,
            TaxDecision.Applies tax,
            @Nullable Explanation explanation) {

        Money signed() {
            return charge ? amount : Money.zero(amount.currency()).minus(amount);
        }
    }

    /** @param dueDate set where the document must be due on a day of its own; null to count from the issue date */
    public record PayingTerms(
            int netDays,
            List<Discount> discounts,
            List<Share> instalments,
            @Nullable LocalDate dueDate) {

        public PayingTerms {
            discounts = List.copyOf(discounts);
            instalments = List.copyOf(instalments);
        }

        public static PayingTerms net(int days) {
            return new PayingTerms(days, List.of(), List.of(), null);
        }

        public static PayingTerms of(PaymentTerms terms) {
            return new PayingTerms(
                    terms.netDays(),
                    terms.discounts().stream()
                            .map(one -> new DocumentContent.Discount(one.percent(), one.days()))
                            .toList(),
                    terms.instalments().stream()
                            .map(one -> new Share(one.percent(), one.days()))
                            .toList(),
                    null);
        }

        /** A part of the payable amount, due some days after the issue date. All parts make 100 percent. */
        public record Share(BigDecimal percent, int days) {}
    }

    /** The same with its tax in the currency of the tax office. */
    public Draft taxedIn(TaxCurrency inTaxCurrency) {
        return new Draft(
                form,
                seller,
                buyer,
                payerId,
                buyerReference,
                currency,
                parts,
                adjustments,
                prepaid,
                terms,
                inTaxCurrency,
                preInvoice,
                replaces);
    }

    /** The same with what the buyer asked for. */
    Draft forBuyer(Party buyer, @Nullable String buyerReference) {
        return new Draft(
                form,
                seller,
                buyer,
                payerId,
                buyerReference,
                currency,
                parts,
                adjustments,
                prepaid,
                terms,
                taxCurrency,
                preInvoice,
                replaces);
    }

    public ZoneId zone() {
        return ZoneId.of(Objects.requireNonNull(seller.state()).zone());
    }

    public TaxBreakdown breakdown() {
        var amounts = Stream.concat(
                lines().map(line -> new TaxedAmount(line.tax(), line.priced().net())),
                adjustments.stream().map(one -> new TaxedAmount(one.tax(), one.signed())));
        return TaxBreakdown.of(amounts.toList(), currency);
    }

    /** What may stand on one document has the same key: what is outside the scope of VAT stands alone (BR-O-11). */
    public String taxKey() {
        return lines().anyMatch(line -> line.tax().category() == VatCategory.O) ? "O" : "VAT";
    }

    /** All lines, in the order in which they are printed. */
    public Stream<TaxedLine> lines() {
        return parts.stream().flatMap(part -> part.lines().stream());
    }

    /** The case that the events about it belong to: that of its first line. */
    UUID firstCase() {
        return parts.getFirst().lines().getFirst().caseId();
    }
}
