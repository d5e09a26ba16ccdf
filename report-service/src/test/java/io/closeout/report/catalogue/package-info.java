/** Tests of the catalogue. */
@NullMarked
package io.closeout.report.catalogue;

import org.jspecify.annotations.NullMarked;
