/**
 * Every transaction belongs to one tenant, taken from a verified claim or from the event that caused it, and the
 * database refuses rows of any other: Hibernate filters by {@code @TenantId}, and row-level security filters again.
 */
@NullMarked
package io.closeout.kit.tenancy;

import org.jspecify.annotations.NullMarked;
