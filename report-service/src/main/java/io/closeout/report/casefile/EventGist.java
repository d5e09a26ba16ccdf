package io.closeout.report.casefile;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.common.MoneyAmount;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one line that a history shows of an event.
 *
 * @param reference number of a document, as people quote it
 * @param detail a message key, code or count
 */
record EventGist(
        @Nullable String reference,
        @Nullable Amount amount,
        @Nullable String detail) {

    private static final EventGist NONE = new EventGist(null, null, null);

    /** Money of this case in the event. */
    record Amount(BigDecimal value, String currency) {

        static Amount of(MoneyAmount money) {
            return new Amount(money.getAmount(), money.getCurrency());
        }
    }

    static EventGist of(UUID caseId, SpecificRecord event) {
        return switch (event) {
            case ReportAmended one -> new EventGist("v" + one.getReportVersion(), null, one.getReasonKey());
            case ReportWithdrawn one -> new EventGist(null, null, one.getReasonKey());
            case ReportQueried one -> detail(Integer.toString(one.getQuestions().size()));
            case ReportVerified one -> detail(one.getMode().name());
            case ReportRejected one -> detail(one.getReasonKey());
            case CorrectionProposed one ->
                detail(Integer.toString(one.getLines().size()));
            case CorrectionAcknowledged one -> detail(one.getAgreed() ? "agreed" : "not-agreed");
            case AdjustmentWindowOpened one -> detail(one.getCause().name());
            case AdjustmentWindowClosed one -> detail(one.getEnd().name());
            case VerificationAtRisk one -> detail(one.getAwaited().name());
            case VerificationOverdue one -> detail(one.getAwaited().name());
            default -> ofMoney(caseId, event);
        };
    }

    private static EventGist ofMoney(UUID caseId, SpecificRecord event) {
        return switch (event) {
            case InvoiceIssued one -> share(caseId, one.getInvoiceNumber(), one.getCases());
            case InvoiceIssueBlocked one ->
                one.getReasons().isEmpty()
                        ? NONE
                        : detail(one.getReasons().getFirst().getReasonKey());
            case CreditNoteIssued one -> share(caseId, one.getCreditNoteNumber(), one.getCases());
            case PaymentReceived one ->
                new EventGist(null, Amount.of(one.getAmount()), one.getMethod().name());
            case PaymentAllocated one -> share(caseId, one.getInvoiceNumber(), one.getCases());
            case InvoiceSettled one -> share(caseId, one.getInvoiceNumber(), one.getCases());
            case InvoiceDisputed one ->
                new EventGist(one.getInvoiceNumber(), Amount.of(one.getAmount()), one.getReasonKey());
            case DisputeResolved one ->
                new EventGist(one.getInvoiceNumber(), null, one.getEnd().name());
            case PaymentOverdue one ->
                new EventGist(one.getInvoiceNumber(), null, Integer.toString(one.getDaysOverdue()));
            case ReminderSent one -> new EventGist(one.getInvoiceNumber(), null, Integer.toString(one.getLevel()));
            case ReminderSuppressed one ->
                new EventGist(one.getInvoiceNumber(), null, one.getReason().name());
            default -> NONE;
        };
    }

    private static EventGist detail(String detail) {
        return new EventGist(null, null, detail);
    }

    private static EventGist share(UUID caseId, String number, List<CaseBalance> shares) {
        var share = InvoiceFacts.shareOf(caseId, shares);
        return new EventGist(number, share == null ? null : Amount.of(share.getChange()), null);
    }
}
