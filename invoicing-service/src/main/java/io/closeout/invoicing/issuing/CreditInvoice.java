package io.closeout.invoicing.issuing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Corrects an invoice by hand, as a whole or in part. */
@ApplicationScoped
public class CreditInvoice {

    private final Invoices invoices;
    private final InvoiceSlots slots;
    private final CreditPlans plans;
    private final DocumentRun documents;
    private final Audit audit;

    CreditInvoice(Invoices invoices, InvoiceSlots slots, CreditPlans plans, DocumentRun documents, Audit audit) {
        this.invoices = invoices;
        this.slots = slots;
        this.plans = plans;
        this.documents = documents;
        this.audit = audit;
    }

    /** @return the id of the credit note */
    @Transactional
    public UUID as(CreditOrder order) {
        // The slot first, as whoever bills the case anew locks it first, too.
        var billed = slots.lockOfInvoice(order.invoiceId());
        var invoice =
                invoices.lock(List.of(order.invoiceId())).stream().findFirst().orElseThrow(ProblemException::notFound);
        var planned = plan(invoice, order);
        documents.write(List.of(planned), List.of());
        if (planned.note().cancels()) {
            billed.forEach(InvoiceSlot::credited);
        }
        audit.record(
                "invoice.credit",
                "invoice:" + invoice.id(),
                null,
                planned.note().totals(),
                order.told());
        return planned.id();
    }

    /** What that would do. Nothing is locked, numbered or kept. */
    @Transactional
    public CreditPreview preview(CreditOrder order) {
        var invoice = invoices.findByIdOptional(order.invoiceId()).orElseThrow(ProblemException::notFound);
        return CreditPreview.of(invoice, plan(invoice, order).note());
    }

    /** What is left of each line of an invoice to be credited. */
    @Transactional
    public List<CreditPreview.Left> left(UUID invoiceId) {
        var invoice = invoices.findByIdOptional(invoiceId).orElseThrow(ProblemException::notFound);
        return plans.left(invoice).rests().stream().map(CreditPreview.Left::of).toList();
    }

    private PlannedCredit plan(Invoice invoice, CreditOrder order) {
        return order.isWhole()
                ? Optional.ofNullable(plans.ofRest(invoice, order.reasonKey()))
                        .orElseThrow(() -> new CreditRefusedException("Nothing of this invoice is left."))
                : plans.ofLines(invoice, order.parts(), order.reasonKey());
    }
}
