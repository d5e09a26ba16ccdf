/** Tests of the case file. */
@NullMarked
package io.closeout.report.casefile;

import org.jspecify.annotations.NullMarked;
