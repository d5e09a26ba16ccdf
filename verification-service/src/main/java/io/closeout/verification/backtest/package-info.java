/**
 * A draft rule set is tried on the decisions of the past before anybody is checked by it. The same draft over the same
 * past gives the same result, whoever runs it and however often it is interrupted, and what cannot be judged for want of
 * facts is said and never taken for a pass.
 */
@NullMarked
package io.closeout.verification.backtest;

import org.jspecify.annotations.NullMarked;
