/** Tests of the figures. */
@NullMarked
package io.closeout.report.figures;

import org.jspecify.annotations.NullMarked;
