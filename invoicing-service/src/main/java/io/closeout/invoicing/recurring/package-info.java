/**
 * Fees that fall due again and again. Each period of an agreement is billed exactly once, in order, also if a day was
 * missed; what changes, changes from a day on and never for a period that was billed.
 */
@NullMarked
package io.closeout.invoicing.recurring;

import org.jspecify.annotations.NullMarked;
