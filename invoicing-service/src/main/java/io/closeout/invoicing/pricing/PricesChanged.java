package io.closeout.invoicing.pricing;

/**
 * Said within the service, in the transaction of the change: what was blocked for want of a price or a rate can be
 * looked at again.
 */
public record PricesChanged() {}
