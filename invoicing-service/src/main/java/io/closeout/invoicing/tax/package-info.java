/**
 * Which VAT applies is decided once, from dated data with a source, by the day of supply. Where the law asks for
 * something we do not know, the answer is a question, never a guess. Plain Java; no clock, no database.
 */
@NullMarked
package io.closeout.invoicing.tax;

import org.jspecify.annotations.NullMarked;
