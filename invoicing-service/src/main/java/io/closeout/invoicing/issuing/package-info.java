/**
 * Each charge of a verified report is billed once: one live invoice per case, payer and purpose, under any redelivery.
 * What was issued never changes; a mistake is corrected by a credit note. What cannot be issued says what is missing
 * and goes out by itself when it has come.
 */
@NullMarked
package io.closeout.invoicing.issuing;

import org.jspecify.annotations.NullMarked;
