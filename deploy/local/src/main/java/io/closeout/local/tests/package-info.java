/** Counts what a test run did. The root script runs it from its source, so that it also speaks after a broken build. */
@NullMarked
package io.closeout.local.tests;

import org.jspecify.annotations.NullMarked;
