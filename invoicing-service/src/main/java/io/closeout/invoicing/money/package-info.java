/** Amounts are exact: an amount always has the decimals of its currency, and rounding is asked for by name. */
@NullMarked
package io.closeout.invoicing.money;

import org.jspecify.annotations.NullMarked;
