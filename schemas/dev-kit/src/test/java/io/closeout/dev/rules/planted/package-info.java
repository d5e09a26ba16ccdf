/** Violations, one of each, that the house rules must find. */
@NullMarked
package io.closeout.dev.rules.planted;

import org.jspecify.annotations.NullMarked;
