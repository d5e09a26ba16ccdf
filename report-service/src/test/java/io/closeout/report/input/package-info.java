/** Tests of input. */
@NullMarked
package io.closeout.report.input;

import org.jspecify.annotations.NullMarked;
