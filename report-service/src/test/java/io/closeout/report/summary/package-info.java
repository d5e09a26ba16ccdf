/** The sheet as its customer reads it. */
@NullMarked
package io.closeout.report.summary;

import org.jspecify.annotations.NullMarked;
