package io.closeout.invoicing.issuing;

import java.time.LocalDate;

/** When a complete charge is billed. */
public sealed interface Route {

    /** At once, as a document of its own. */
    record Now() implements Route {}

    /**
     * Together with others of the same seller, payer and group.
     *
     * @param groupKey what is billed together, at most 200 characters
     * @param dueOn the day of the seller on which its run comes
     */
    record Collect(Queue queue, String groupKey, LocalDate dueOn) implements Route {}

    /** Who takes what was collected. */
    enum Queue {
        /** A run of consolidated invoices. */
        RUN,
        /** A pre-invoice, which the station answers before it is billed. */
        PRE_INVOICE
    }
}
