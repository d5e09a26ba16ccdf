package io.closeout.invoicing.issuing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrects wrong data of an invoice: it is credited as a whole and issued anew, in one transaction, and the new one says
 * which it replaces (BT-25). The slots of its charges hold the new invoice from then on, so that there is one live
 * invoice at any time; they stay those of the payer that verification decided on, whoever is billed instead.
 */
@ApplicationScoped
public class ReplaceInvoice {

    private final Invoices invoices;
    private final InvoiceSlots slots;
    private final CreditPlans plans;
    private final ReplacementDrafts drafts;
    private final DocumentRun documents;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ReplaceInvoice(
            Invoices invoices,
            InvoiceSlots slots,
            CreditPlans plans,
            ReplacementDrafts drafts,
            DocumentRun documents,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.invoices = invoices;
        this.slots = slots;
        this.plans = plans;
        this.drafts = drafts;
        this.documents = documents;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param ifMatch the version of the invoice that was looked at
     * @return the id of the new invoice
     */
    @Transactional
    public UUID with(ReplacementOrder order, @Nullable String ifMatch) {
        var billed = slots.lockOfInvoice(order.invoiceId());
        var invoice =
                invoices.lock(List.of(order.invoiceId())).stream().findFirst().orElseThrow(ProblemException::notFound);
        Versions.check(ifMatch, invoice.version());
        var draft = drafts.of(invoice, billed, order);
        var credit = Objects.requireNonNull(plans.ofRest(invoice, "replaced"));
        var issued = new DocumentRun.Wanted(ids.next(), draft);
        documents.write(List.of(credit), List.of(issued));
        billed.forEach(slot -> slot.issued(issued.id()));
        audit.record("invoice.replace", "invoice:" + invoice.id(), null, order.changes(), order.words());
        return issued.id();
    }

    /** The new invoice as it would be. Nothing is locked, numbered or kept. */
    @Transactional
    public ReplacementPreview preview(ReplacementOrder order) {
        var invoice = invoices.findByIdOptional(order.invoiceId()).orElseThrow(ProblemException::notFound);
        var draft = drafts.of(invoice, slots.ofInvoice(order.invoiceId()), order);
        return new ReplacementPreview(
                invoice.version(),
                ChargePreview.document(invoice.id(), draft, LocalDate.ofInstant(clock.instant(), draft.zone())),
                invoice.paid().amount());
    }
}
