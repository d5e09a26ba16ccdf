/** What is kept in memory about each event stays small and exact. */
@NullMarked
package io.closeout.verify.evidence;

import org.jspecify.annotations.NullMarked;
