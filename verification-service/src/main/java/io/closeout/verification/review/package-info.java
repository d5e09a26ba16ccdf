/**
 * A reviewer sees what was signed beside what the rules found, decides on the version that is in front of them or not
 * at all, and every decision has a name and a reason.
 */
@NullMarked
package io.closeout.verification.review;

import org.jspecify.annotations.NullMarked;
