/**
 * A report while it can still change. Its id is made on the device, so handing it in again changes nothing, and raw
 * minutes and kilometres are kept as they were measured: rounding belongs to pricing.
 */
@NullMarked
package io.closeout.report.drafting;

import org.jspecify.annotations.NullMarked;
