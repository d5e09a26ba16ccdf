/** A small installation that is right, and one thing at a time that is made wrong in it. */
@NullMarked
package io.closeout.verify;

import org.jspecify.annotations.NullMarked;
