/** Checks what people and devices hand in, and names every fault of it at once, each with a pointer to its field. */
@NullMarked
package io.closeout.report.input;

import org.jspecify.annotations.NullMarked;
