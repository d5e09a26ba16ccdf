package io.closeout.report.casefile;

import io.closeout.events.common.CaseBalance;
import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.events.invoice.InvoiceIssueBlocked;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.PaymentAllocated;
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
import io.closeout.report.casefile.InvoiceFacts.Billing;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case, as a pure fold: within one topic events come in order and once, across topics in any order,
 * and each event touches only the facts of its own topic, so every interleaving ends in the same file.
 *
 * @param report null until the signature is known here
 */
record CaseFile(
        UUID id, @Nullable ReportFacts report, VerificationFacts verification, SortedMap<UUID, InvoiceFacts> invoices) {

    static CaseFile empty(UUID id) {
        return new CaseFile(id, null, VerificationFacts.NONE, new TreeMap<>());
    }

    /** @param at when it happened in the business */
    CaseFile apply(SpecificRecord event, Instant at) {
        return switch (event) {
            case ReportSigned signed -> with(ReportFacts.of(signed));
            case ReportAmended amended -> changed(facts -> facts.amended(amended, at));
            case QueryAnswered answered -> changed(facts -> facts.answered(answered, at));
            case ReportWithdrawn withdrawn -> changed(facts -> facts.withdrawn(withdrawn));
            case ReportQueried queried -> with(verification.queried(queried));
            case ReportVerified verified -> with(verification.verified(verified));
            case ReportRejected rejected -> with(verification.rejected(rejected));
            default -> applyDialogue(event, at);
        };
    }

    private CaseFile applyDialogue(SpecificRecord event, Instant at) {
        var dialogue = verification.dialogue();
        return switch (event) {
            case CorrectionProposed proposed -> with(verification.with(dialogue.proposed(proposed)));
            case CorrectionAcknowledged answer -> with(verification.with(dialogue.acknowledged(answer)));
            case CorrectionWithdrawn over -> with(verification.with(dialogue.takenBack(over)));
            case AdjustmentWindowOpened opened -> with(verification.opened(opened));
            case AdjustmentWindowClosed closed -> with(verification.with(dialogue.closed(closed)));
            case VerificationAtRisk late -> with(verification.with(dialogue.atRisk(late)));
            case VerificationOverdue late -> with(verification.with(dialogue.overdue(late)));
            default -> applyMoney(event, at);
        };
    }

    private CaseFile applyMoney(SpecificRecord event, Instant at) {
        return switch (event) {
            case InvoiceIssueBlocked blocked ->
                invoice(blocked.getInvoiceId(), known -> known.with(Billing.blocked(blocked)));
            case InvoiceIssued one ->
                share(one.getInvoiceId(), one.getCases(), (known, share) -> Billing.issued(one, share, at));
            case CreditNoteIssued one ->
                share(one.getInvoiceId(), one.getCases(), (known, share) -> known.credited(share, at));
            case PaymentAllocated one ->
                share(one.getInvoiceId(), one.getCases(), (known, share) -> known.paid(share, at));
            case InvoiceSettled one ->
                share(one.getInvoiceId(), one.getCases(), (known, share) -> known.settled(share, at));
            default -> applyDunning(event, at);
        };
    }

    private CaseFile applyDunning(SpecificRecord event, Instant at) {
        return switch (event) {
            case PaymentOverdue overdue ->
                invoice(
                        overdue.getInvoiceId(),
                        known -> known.with(known.dunning().overdue(overdue, at)));
            case ReminderSent sent ->
                invoice(sent.getInvoiceId(), known -> known.with(known.dunning().reminded(sent)));
            case InvoiceDisputed disputed ->
                invoice(
                        disputed.getInvoiceId(),
                        known -> known.with(known.dunning().inDispute()));
            case ReminderSuppressed held ->
                invoice(held.getInvoiceId(), known -> known.with(known.dunning().suppressed(held)));
            default -> this;
        };
    }

    private CaseFile with(ReportFacts facts) {
        return new CaseFile(id, facts, verification, invoices);
    }

    private CaseFile changed(UnaryOperator<ReportFacts> change) {
        return report == null ? this : with(change.apply(report));
    }

    private CaseFile with(VerificationFacts facts) {
        return new CaseFile(id, report, facts, invoices);
    }

    private CaseFile share(UUID invoiceId, List<CaseBalance> shares, BiFunction<Billing, CaseBalance, Billing> change) {
        var share = InvoiceFacts.shareOf(id, shares);
        return share == null ? this : invoice(invoiceId, known -> known.with(change.apply(known.billing(), share)));
    }

    private CaseFile invoice(UUID invoiceId, UnaryOperator<InvoiceFacts> change) {
        var changed = new TreeMap<>(invoices);
        changed.put(invoiceId, change.apply(invoices.getOrDefault(invoiceId, InvoiceFacts.unknown(invoiceId))));
        return new CaseFile(id, report, verification, changed);
    }
}
