/**
 * Both sides may have time to adjust a report before it is decided. The time always ends: both are content, it is over,
 * the report has a new version, or somebody decided.
 */
@NullMarked
package io.closeout.verification.window;

import org.jspecify.annotations.NullMarked;
