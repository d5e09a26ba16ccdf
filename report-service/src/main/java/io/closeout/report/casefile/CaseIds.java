package io.closeout.report.casefile;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.InvoiceSource;
import io.closeout.events.invoice.PaymentAllocated;
import io.closeout.events.payment.PaymentReceived;
import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.CorrectionWithdrawn;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.ReportRejected;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Tells which cases an event is about; a document on many cases is about all of them. */
final class CaseIds {

    private CaseIds() {}

    static List<UUID> of(SpecificRecord event) {
        return switch (event) {
            case ReportSigned one -> List.of(one.getCaseId());
            case ReportAmended one -> List.of(one.getCaseId());
            case ReportWithdrawn one -> List.of(one.getCaseId());
            case QueryAnswered one -> List.of(one.getCaseId());
            case ReportQueried one -> List.of(one.getCaseId());
            case ReportVerified one -> List.of(one.getCaseId());
            case ReportRejected one -> List.of(one.getCaseId());
            default -> ofDialogue(event);
        };
    }

    private static List<UUID> ofDialogue(SpecificRecord event) {
        return switch (event) {
            case CorrectionProposed one -> List.of(one.getCaseId());
            case CorrectionAcknowledged one -> List.of(one.getCaseId());
            case CorrectionWithdrawn one -> List.of(one.getCaseId());
            case AdjustmentWindowOpened one -> List.of(one.getCaseId());
            case AdjustmentWindowClosed one -> List.of(one.getCaseId());
            case VerificationAtRisk one -> List.of(one.getCaseId());
            case VerificationOverdue one -> List.of(one.getCaseId());
            default -> ofMoney(event);
        };
    }

    private static List<UUID> ofMoney(SpecificRecord event) {
        return switch (event) {
            case InvoiceIssueBlocked one ->
                distinct(one.getSources().stream().map(InvoiceSource::getCaseId).toList());
            case InvoiceIssued one -> shares(one.getCases());
            case CreditNoteIssued one -> shares(one.getCases());
            case PaymentAllocated one -> shares(one.getCases());
            case InvoiceSettled one -> shares(one.getCases());
            case InvoiceDisputed one -> distinct(one.getCaseIds());
            case DisputeResolved one -> distinct(one.getCaseIds());
            case PaymentReceived one ->
                distinct(one.getInvoices().stream()
                        .flatMap(invoice -> invoice.getCaseIds().stream())
                        .toList());
            case PaymentOverdue one -> distinct(one.getCaseIds());
            case ReminderSent one -> distinct(one.getCaseIds());
            case ReminderSuppressed one -> distinct(one.getCaseIds());
            default -> List.of();
        };
    }

    private static List<UUID> shares(List<CaseBalance> shares) {
        return distinct(shares.stream().map(CaseBalance::getCaseId).toList());
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().distinct().toList();
    }
}
