/**
 * A station's own invoice enters the books only if it agrees with what was approved, to the cent. A file is taken for
 * hostile until it has been read: nothing in it is fetched, expanded or executed. What was refused says why, in words
 * and side by side, and may come again corrected.
 */
@NullMarked
package io.closeout.invoicing.matching;

import org.jspecify.annotations.NullMarked;
