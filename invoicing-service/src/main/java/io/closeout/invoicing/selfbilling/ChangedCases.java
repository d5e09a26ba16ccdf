package io.closeout.invoicing.selfbilling;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Cases that the events of one transaction decided anew. Their pre-invoices are planned to be looked at when all else is
 * done: whoever looks locks the charges first and the planned work last, and so does whoever plans it.
 */
@TransactionScoped
class ChangedCases implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient ReviewPreInvoices review;
    private final transient TreeSet<UUID> cases = new TreeSet<>();

    ChangedCases(ReviewPreInvoices review) {
        this.review = review;
    }

    void add(UUID caseId) {
        cases.add(caseId);
    }

    /** Called by every reaction that shares the transaction, and done by the first. */
    void complete() {
        review.planFor(cases);
        cases.clear();
    }
}
