package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.invoicing.issuing.CreditInvoice;
import io.closeout.invoicing.issuing.CreditOrder;
import io.closeout.invoicing.issuing.CreditedPart;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a dispute: credits what it is right about, or lets the invoice stand. */
@ApplicationScoped
class ResolveDispute {

    private static final String REASON = "dispute-upheld";

    private final CreditInvoice creditInvoice;
    private final Invoices invoices;
    private final Disputes disputes;
    private final DisputeTexts texts;
    private final Visibility visibility;
    private final Disputant disputant;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ResolveDispute(
            CreditInvoice creditInvoice,
            Invoices invoices,
            Disputes disputes,
            DisputeTexts texts,
            Visibility visibility,
            Disputant disputant,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.creditInvoice = creditInvoice;
        this.invoices = invoices;
        this.disputes = disputes;
        this.texts = texts;
        this.visibility = visibility;
        this.disputant = disputant;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param credit what is credited of an upheld dispute, by line; empty for all that is left of what is disputed */
    @Transactional
    Dispute as(
            State end,
            UUID invoiceId,
            UUID disputeId,
            @Nullable String answer,
            SortedMap<Integer, CreditedPart> credit) {
        requireVisible(invoiceId);
        var dispute = disputes.find(invoiceId, disputeId).orElseThrow(ProblemException::notFound);
        requireOpen(dispute);
        requireRight(end, dispute);
        // The credit note first: it locks slot and invoice in the order in which everybody does.
        var noteId = end == State.UPHELD
                ? creditInvoice.as(
                        new CreditOrder(invoiceId, REASON, null, credit.isEmpty() ? disputed(dispute) : credit), null)
                : null;
        var invoice = invoices.lock(List.of(invoiceId)).getFirst();
        disputes.getEntityManager().refresh(dispute);
        requireOpen(dispute);
        var answerId = texts.keep(dispute.about(invoice.payerId()), answer);
        dispute.end(end, answerId, noteId, disputant.actor(), clock.instant());
        outbox.add(invoiceId, DisputeEvents.resolved(dispute, invoice, disputes.frozen(invoice)), invoice.caseId());
        audit.record("invoice.resolve-dispute", "invoice:" + invoiceId, null, List.of(disputeId, end), null);
        return dispute;
    }

    /** What was read before the lock is forgotten. */
    private void requireVisible(UUID invoiceId) {
        var seen = invoices.findByIdOptional(invoiceId)
                .filter(visibility::includes)
                .orElseThrow(ProblemException::notFound);
        invoices.getEntityManager().detach(seen);
    }

    private static void requireOpen(Dispute dispute) {
        if (!dispute.isOpen()) {
            throw ProblemException.conflict(
                    "dispute-ended", "This dispute has ended", "Somebody has answered it meanwhile.");
        }
    }

    private void requireRight(State end, Dispute dispute) {
        if (end == State.WITHDRAWN ? !disputant.mayWithdraw(dispute) : !disputant.isOffice()) {
            throw ProblemException.forbidden("Only the office answers a dispute, and who raised it takes it back.");
        }
    }

    /** All that is left of the disputed lines; no line for all that is left of the invoice. */
    private static SortedMap<Integer, CreditedPart> disputed(Dispute dispute) {
        var all = new TreeMap<Integer, CreditedPart>();
        dispute.lineNos().forEach(line -> all.put(line, CreditedPart.ALL));
        return all;
    }
}
