package io.closeout.invoicing.tax;

/** Said within the service, in the transaction of the change: what was blocked for want of it can be looked at again. */
public record TaxTablesChanged() {}
