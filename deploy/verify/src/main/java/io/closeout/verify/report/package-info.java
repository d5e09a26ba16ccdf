/** What a check found, invariant by invariant: what was looked at, what is wrong, and which ids show it. */
@NullMarked
package io.closeout.verify.report;

import org.jspecify.annotations.NullMarked;
