/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.backtest;

import org.jspecify.annotations.NullMarked;
