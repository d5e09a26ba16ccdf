/** Draws what samples and tests need to look at; the same input always gives the same pixels. */
@NullMarked
package io.closeout.dev.drawing;

import org.jspecify.annotations.NullMarked;
