package io.closeout.invoicing.preference;

/** What is put together on one invoice of a run. */
public enum Grouping {
    /** Each charge is a document of its own. */
    NONE,
    CONTRACT,
    /** The buyer's order reference (BT-13). */
    ORDER,
    /** The equipment that was worked on. */
    SITE,
    /** Everything of the customer. */
    CUSTOMER
}
