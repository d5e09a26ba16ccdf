/**
 * A document number is used once and leaves no gap, and within a series a higher number never bears an earlier date.
 * Numbers are taken in the transaction that issues the documents, with one statement however many they are.
 */
@NullMarked
package io.closeout.invoicing.numbering;

import org.jspecify.annotations.NullMarked;
