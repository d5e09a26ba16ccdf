/**
 * How a customer wants its invoices. What was agreed is dated and says who accepted it and when; it is never changed, a
 * new version takes its place from its day on.
 */
@NullMarked
package io.closeout.invoicing.preference;

import org.jspecify.annotations.NullMarked;
