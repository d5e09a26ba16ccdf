/** One class per invariant: its name, its promise, and how it is checked. */
@NullMarked
package io.closeout.verify.invariants;

import org.jspecify.annotations.NullMarked;
