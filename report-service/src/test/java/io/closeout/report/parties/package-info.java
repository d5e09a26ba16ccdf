/** Tests of parties. */
@NullMarked
package io.closeout.report.parties;

import org.jspecify.annotations.NullMarked;
