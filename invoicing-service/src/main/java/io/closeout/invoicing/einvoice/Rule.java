package io.closeout.invoicing.einvoice;

import java.util.function.Predicate;

/**
 * A rule that a document keeps.
 *
 * @param id of the official rule; ours is at least as strict
 * @param topic what whoever reads of it should look at
 */
record Rule(String id, Topic topic, Predicate<EInvoice> holds) {

    enum Topic {
        /** Names, addresses and numbers of the parties. */
        PARTIES,
        /** Codes that are not on their list. */
        CODES,
        /** Texts, quantities and prices of lines. */
        LINES,
        /** Sums that do not add up. */
        SUMS,
        /** Tax that does not follow from its category. */
        TAX,
        /** Days, terms and accounts. */
        PAYMENT,
        /** What the document refers to. */
        REFERENCES
    }
}
