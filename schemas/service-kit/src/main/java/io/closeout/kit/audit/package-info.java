/**
 * Every decision leaves one row in the transaction that made it: who, when, what, why, before and after. The row is
 * never changed, and it holds no personal data.
 */
@NullMarked
package io.closeout.kit.audit;

import org.jspecify.annotations.NullMarked;
