/**
 * Measures the whole pipeline and, in the same run, what the machine can do at all, so that a figure is a ratio and not
 * a boast.
 */
@NullMarked
package io.closeout.bench;

import org.jspecify.annotations.NullMarked;
