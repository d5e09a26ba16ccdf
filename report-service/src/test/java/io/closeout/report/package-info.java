/** Fixtures that the tests of all features share. */
@NullMarked
package io.closeout.report;

import org.jspecify.annotations.NullMarked;
