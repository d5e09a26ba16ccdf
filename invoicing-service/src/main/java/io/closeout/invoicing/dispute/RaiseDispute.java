package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.Claim;
import io.closeout.invoicing.issuing.CreditNote;
import io.closeout.invoicing.issuing.CreditNotes;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a dispute in, under the lock of its invoice. A line is disputed once at a time. */
@ApplicationScoped
class RaiseDispute {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final Disputes disputes;
    private final DisputeTexts texts;
    private final Visibility visibility;
    private final Disputant disputant;
    private final Outbox outbox;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    RaiseDispute(
            Invoices invoices,
            CreditNotes notes,
            Disputes disputes,
            DisputeTexts texts,
            Visibility visibility,
            Disputant disputant,
            Outbox outbox,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.invoices = invoices;
        this.notes = notes;
        this.disputes = disputes;
        this.texts = texts;
        this.visibility = visibility;
        this.disputant = disputant;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param lineNos empty for the whole invoice */
    @Transactional
    Dispute about(UUID invoiceId, List<Integer> lineNos, String reasonKey, @Nullable String words) {
        var invoice = invoices.lock(List.of(invoiceId)).stream()
                .filter(visibility::includes)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var lines = lineNos.stream().distinct().sorted().toList();
        refuse(invoice, lines, reasonKey);
        var party = disputant.party();
        var wordsId = texts.keep(Dispute.about(invoice.payerId(), party), words);
        var claim = new Claim(invoiceId, lines, reasonKey, wordsId, party);
        var amount = new DisputedAmount(invoice.document(), creditedBy(invoiceId)).of(lines, invoice.openBalance());
        var dispute = new Dispute(ids.next(), claim, amount, disputant.actor(), clock.instant());
        disputes.persist(dispute);
        outbox.add(invoiceId, DisputeEvents.disputed(dispute, invoice, disputes.frozen(invoice)), invoice.caseId());
        audit.record("invoice.dispute", "invoice:" + invoiceId, null, List.of(dispute.id(), lines), reasonKey);
        return dispute;
    }

    private void refuse(Invoice invoice, List<Integer> lines, String reasonKey) {
        if (!DisputeWords.REASONS.contains(reasonKey)) {
            throw ProblemException.badRequest(
                    "The reason is one of %s.".formatted(String.join(", ", DisputeWords.REASONS)));
        }
        if (invoice.isCancelled()) {
            throw refused("The invoice is cancelled; there is nothing to dispute.");
        }
        var known =
                invoice.document().lines().stream().map(line -> line.lineNo()).toList();
        if (!known.containsAll(lines)) {
            throw refused("The invoice has no such line.");
        }
        if (disputes.ofInvoice(invoice.id()).stream().anyMatch(other -> other.isOpen() && other.overlaps(lines))) {
            throw ProblemException.conflict(
                    "disputed-already", "This is disputed already", "An open dispute is about the same.");
        }
    }

    private static ProblemException refused(String detail) {
        return ProblemException.unprocessable("nothing-to-dispute", "This cannot be disputed", detail);
    }

    private List<DocumentContent> creditedBy(UUID invoiceId) {
        return notes.ofInvoices(List.of(invoiceId)).stream()
                .map(CreditNote::document)
                .toList();
    }
}
