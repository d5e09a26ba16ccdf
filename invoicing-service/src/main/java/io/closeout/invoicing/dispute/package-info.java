/**
 * Whoever pays, sells or keeps the books can dispute an invoice or lines of it. That amount, tax included and never more
 * than is open, is not reminded of until somebody has answered; the rest of the invoice goes its way.
 */
@NullMarked
package io.closeout.invoicing.dispute;

import org.jspecify.annotations.NullMarked;
