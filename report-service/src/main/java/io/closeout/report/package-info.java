/** From the report on site to the settled case: what was done, who signed it, and where each case stands. */
@NullMarked
package io.closeout.report;

import org.jspecify.annotations.NullMarked;
