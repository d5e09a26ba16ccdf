package io.closeout.invoicing.selfbilling;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.issuing.DocumentLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pre-invoice as both sides see it.
 *
 * @param answerBy last day on which the station can answer; null where it sends its own invoice
 * @param awaited how long its invoice is waited for; null where none is
 * @param missing what keeps an accepted one from being billed
 * @param net sum without tax when it was issued
 * @param stillListed what is left of that sum now
 */
public record PreInvoiceView(
        UUID id,
        String reference,
        BillingMode mode,
        PreInvoice.State state,
        Deal parties,
        LocalDate periodFrom,
        LocalDate periodTo,
        String zone,
        Instant issuedAt,
        @Nullable LocalDate answerBy,
        @Nullable Awaited awaited,
        @Nullable StationAnswer answer,
        @Nullable Instant answeredAt,
        List<String> missing,
        @Nullable UUID invoiceId,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal stillListed,
        List<Entry> entries,
        List<Deducted> deductions) {

    /**
     * What is deducted for a month of the station.
     *
     * @param statementId the performance statement that says why
     * @param amount without tax; of what is billed, what was taken
     */
    public record Deducted(
            UUID statementId, LocalDate from, LocalDate to, BigDecimal amount, PreInvoiceEntry.State state) {

        public boolean isLive() {
            return state == PreInvoiceEntry.State.LISTED || state == PreInvoiceEntry.State.BILLED;
        }
    }

    /**
     * @param reason why it is not listed any more; what is still listed has none
     * @param live whether it would be billed as it is listed
     */
    public record Entry(
            int entryNo,
            UUID caseId,
            ChargePurpose purpose,
            String reportNumber,
            BigDecimal net,
            PreInvoiceEntry.State state,
            @Nullable String reason,
            boolean live,
            List<DocumentLine> lines) {}

    static PreInvoiceView of(
            PreInvoice one, @Nullable Awaited awaited, List<Entry> entries, List<Deducted> deductions) {
        return new PreInvoiceView(
                one.id(),
                one.reference(),
                one.mode(),
                one.state(),
                Deal.of(one),
                one.periodFrom(),
                one.periodTo(),
                one.zone(),
                one.issuedAt(),
                one.answerBy(),
                awaited,
                one.answer(),
                one.answeredAt(),
                one.lacking(),
                one.invoiceId(),
                one.currency(),
                one.net(),
                one.tax(),
                one.gross(),
                stillListed(entries, deductions),
                entries,
                deductions);
    }

    private static BigDecimal stillListed(List<Entry> entries, List<Deducted> deductions) {
        var listed = entries.stream().filter(Entry::live).map(Entry::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var deducted = deductions.stream()
                .filter(Deducted::isLive)
                .map(Deducted::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return listed.subtract(deducted);
    }

    /** Who sells to whom; names as they were when it was issued. */
    public record Deal(UUID sellerId, String seller, UUID buyerId, String buyer) {

        static Deal of(PreInvoice one) {
            var content = one.content();
            return new Deal(
                    one.sellerId(),
                    content.seller().name(),
                    one.buyerId(),
                    content.buyer().name());
        }
    }

    public boolean isOpen() {
        return state == PreInvoice.State.OPEN;
    }

    public boolean isSelfBilled() {
        return mode == BillingMode.SELF_BILLED;
    }
}
