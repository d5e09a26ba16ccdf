/**
 * Everybody who is checked can read what is checked, why, and by which limits; the back office of a network changes its
 * rules in the open: a change is a new version with a reason, refused with line and reason if it is wrong, and nothing
 * is ever deleted.
 */
@NullMarked
package io.closeout.verification.rulebook;

import org.jspecify.annotations.NullMarked;
