/**
 * What must happen to a case at a moment happens then or later, but never twice: an entry is taken off the list in the
 * transaction that deals with it, and one that cannot be dealt with does not stop the others.
 */
@NullMarked
package io.closeout.verification.agenda;

import org.jspecify.annotations.NullMarked;
