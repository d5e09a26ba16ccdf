package io.closeout.invoicing.selfbilling;

/** Who makes the invoice of what a pre-invoice lists. */
public enum BillingMode {
    /** The buyer, in the name of the station (Directive 2006/112/EC art. 224, UNTDID 1001 code 389). */
    SELF_BILLED,
    /** The station sends its own invoice, which is held against the pre-invoice. */
    STATION_INVOICE
}
