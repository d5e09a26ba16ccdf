/** Tests of drafting. */
@NullMarked
package io.closeout.report.drafting;

import org.jspecify.annotations.NullMarked;
