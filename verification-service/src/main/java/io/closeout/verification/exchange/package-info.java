/**
 * Both sides of a case see the same: what was found, what is said about it, what each has checked, and what would become
 * of each line. Whoever is no side of a case is told that there is none.
 */
@NullMarked
package io.closeout.verification.exchange;

import org.jspecify.annotations.NullMarked;
