/**
 * Charges that are billed together on the days that were agreed. A charge that is late goes to the next run; a run that
 * is late still runs, and none bills anything twice. Grouping comes before numbering.
 */
@NullMarked
package io.closeout.invoicing.rhythm;

import org.jspecify.annotations.NullMarked;
