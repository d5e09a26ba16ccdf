/** Tests of signing. */
@NullMarked
package io.closeout.report.signing;

import org.jspecify.annotations.NullMarked;
