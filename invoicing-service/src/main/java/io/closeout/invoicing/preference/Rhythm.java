package io.closeout.invoicing.preference;

/** How often a customer is billed. */
public enum Rhythm {
    /** As soon as a case is verified. */
    IMMEDIATE,
    WEEKLY,
    MONTHLY
}
