package io.closeout.invoicing.issuing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Corrects an invoice by hand, as a whole or by line. */
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

    /**
     * @param quantities by line number, zero for all that is left of the line; empty for all that is left
     * @return the id of the credit note
     */
    @Transactional
    public UUID because(String reasonKey, UUID invoiceId, SortedMap<Integer, BigDecimal> quantities) {
        // The slot first, as whoever bills the case anew locks it first, too.
        var billed = slots.lockOfInvoice(invoiceId);
        var invoice = invoices.lock(List.of(invoiceId)).stream().findFirst().orElseThrow(ProblemException::notFound);
        var planned = quantities.isEmpty()
                ? Optional.ofNullable(plans.ofRest(invoice, reasonKey))
                        .orElseThrow(() -> new CreditRefusedException("Nothing of this invoice is left."))
                : plans.ofLines(invoice, quantities, reasonKey);
        documents.write(List.of(planned), List.of());
        if (planned.note().cancels()) {
            billed.forEach(InvoiceSlot::credited);
        }
        audit.record(
                "invoice.credit", "invoice:" + invoiceId, null, planned.note().totals(), reasonKey);
        return planned.id();
    }
}
