/**
 * The same verified charge, the same policy and the same price list give the same lines, in whatever order they are
 * named, and each line says which policy and which numbers made its price. Plain Java; no clock, no database.
 */
@NullMarked
package io.closeout.invoicing.pricing;

import org.jspecify.annotations.NullMarked;
