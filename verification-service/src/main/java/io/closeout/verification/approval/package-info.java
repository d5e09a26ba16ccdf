/**
 * A report is approved by the rules or by a human, never by accident: what is approved is exactly what was signed, or
 * less, and each payer's share is announced under an id that stays the same.
 */
@NullMarked
package io.closeout.verification.approval;

import org.jspecify.annotations.NullMarked;
