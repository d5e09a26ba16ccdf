/**
 * What a draft policy would have billed for what was billed: on every charge of a stretch of time, beside daily work,
 * and with the same result whoever was interrupted. Nothing of it changes an invoice.
 */
@NullMarked
package io.closeout.invoicing.backtest;

import org.jspecify.annotations.NullMarked;
