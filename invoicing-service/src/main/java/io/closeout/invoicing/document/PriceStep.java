package io.closeout.invoicing.document;

/** Something that went into a price, in words. */
public record PriceStep(String name, String value) {}
