/**
 * Nothing is billed without a decision that can be explained: every signed report is checked by rules and approved at
 * once when it is clean, or waits for a human who approves, rejects or asks.
 */
@NullMarked
package io.closeout.verification;

import org.jspecify.annotations.NullMarked;
