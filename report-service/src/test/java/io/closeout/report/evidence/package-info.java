/** Photos that come in honestly, and files that only look like photos. */
@NullMarked
package io.closeout.report.evidence;

import org.jspecify.annotations.NullMarked;
