package io.closeout.report.casefile;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.events.reminder.SuppressionReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the invoice's topic and the reminder's topic said of one invoice, as far as it concerns one case. Each topic
 * writes its own part.
 */
record InvoiceFacts(UUID invoiceId, Billing billing, Dunning dunning) {

    /** Complete: it is billed together with others, on an invoice of another id. */
    private static final String COLLECTED = "collected";

    static InvoiceFacts unknown(UUID invoiceId) {
        return new InvoiceFacts(invoiceId, Billing.NONE, Dunning.NONE);
    }

    InvoiceFacts with(Billing newBilling) {
        return new InvoiceFacts(invoiceId, newBilling, dunning);
    }

    InvoiceFacts with(Dunning newDunning) {
        return new InvoiceFacts(invoiceId, billing, newDunning);
    }

    boolean isIssued() {
        return billing.issuedAt() != null;
    }

    boolean isBlocked() {
        return !isIssued() && billing.blockedAt() != null && !COLLECTED.equals(billing.blockedKey());
    }

    boolean isOpen() {
        return isIssued() && billing.open().signum() > 0;
    }

    /** What was said to be overdue stays so until nothing is open, however the messages overtake each other. */
    boolean isOverdue() {
        return isOpen() && dunning.overdueAt() != null;
    }

    /** From the invoice's own topic. Amounts are this case's share. */
    record Billing(
            @Nullable String number,
            @Nullable UUID payerId,
            @Nullable String currency,
            @Nullable LocalDate dueDate,
            BigDecimal billed,
            BigDecimal credited,
            BigDecimal paid,
            BigDecimal open,
            int charges,
            @Nullable Instant issuedAt,
            @Nullable Instant settledAt,
            @Nullable Instant blockedAt,
            @Nullable String blockedKey,
            @Nullable UUID blockedActorId) {

        static final Billing NONE = new Billing(
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                null,
                null,
                null,
                null,
                null);

        static Billing issued(InvoiceIssued event, CaseBalance share, Instant at) {
            var charges = event.getSources().stream()
                    .filter(source -> source.getCaseId().equals(share.getCaseId()))
                    .count();
            var billed = share.getChange();
            var open = share.getOpen().getAmount();
            return new Billing(
                    event.getInvoiceNumber(),
                    event.getPayerId(),
                    billed.getCurrency(),
                    event.getDueDate(),
                    billed.getAmount(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    open,
                    (int) charges,
                    at,
                    open.signum() == 0 ? at : null,
                    null,
                    null,
                    null);
        }

        static Billing blocked(InvoiceIssueBlocked event) {
            var reasons = event.getReasons();
            return new Billing(
                    null,
                    event.getPayerId(),
                    null,
                    null,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    0,
                    null,
                    null,
                    event.getBlockedAt(),
                    reasons.isEmpty() ? null : reasons.getFirst().getReasonKey(),
                    event.getNextActorId());
        }

        Billing credited(CaseBalance share, Instant at) {
            return moved(credited.add(share.getChange().getAmount()), paid, share, at);
        }

        Billing paid(CaseBalance share, Instant at) {
            return moved(credited, paid.add(share.getChange().getAmount()), share, at);
        }

        Billing settled(CaseBalance share, Instant at) {
            return moved(credited, paid, share, at);
        }

        private Billing moved(BigDecimal newCredited, BigDecimal newPaid, CaseBalance share, Instant at) {
            var nowOpen = share.getOpen().getAmount();
            var since = settledAt == null ? at : settledAt;
            return new Billing(
                    number,
                    payerId,
                    currency,
                    dueDate,
                    billed,
                    newCredited,
                    newPaid,
                    nowOpen,
                    charges,
                    issuedAt,
                    nowOpen.signum() == 0 ? since : null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * From the reminder's topic.
     *
     * @param disputed whether it ever said so; stays when the dispute is over
     */
    record Dunning(
            @Nullable Instant overdueAt,
            int level,
            @Nullable Instant remindedAt,
            @Nullable LocalDate nextLevelOn,
            boolean disputed) {

        static final Dunning NONE = new Dunning(null, 0, null, null, false);

        Dunning overdue(PaymentOverdue event, Instant at) {
            var inDispute = event.getDisputedAmount().getAmount().signum() > 0;
            return new Dunning(
                    overdueAt == null ? at : overdueAt, level, remindedAt, nextLevelOn, disputed || inDispute);
        }

        /** The invoice's own topic says so first; once said, it stays, whichever topic is ahead. */
        Dunning inDispute() {
            return new Dunning(overdueAt, level, remindedAt, nextLevelOn, true);
        }

        Dunning reminded(ReminderSent event) {
            return new Dunning(
                    overdueAt, Math.max(level, event.getLevel()), event.getSentAt(), event.getNextLevelOn(), disputed);
        }

        Dunning suppressed(ReminderSuppressed event) {
            var inDispute = event.getReason() == SuppressionReason.DISPUTED;
            return new Dunning(overdueAt, level, remindedAt, event.getResumesOn(), disputed || inDispute);
        }
    }

    /** The share of one case, if the event has one. */
    static @Nullable CaseBalance shareOf(UUID caseId, List<CaseBalance> shares) {
        return shares.stream()
                .filter(share -> share.getCaseId().equals(caseId))
                .findFirst()
                .orElse(null);
    }
}
