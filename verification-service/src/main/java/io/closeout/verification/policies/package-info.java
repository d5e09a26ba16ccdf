/**
 * How long people have, and what passes without them, is said by dated policies of a network within the bounds of the
 * levels above. The kill switch works for the next report, on every replica.
 */
@NullMarked
package io.closeout.verification.policies;

import org.jspecify.annotations.NullMarked;
