/**
 * What reminder knows of invoices and of money, copied from the events of those who own it. Topics may speak in any
 * order; the same events always leave the same picture.
 */
@NullMarked
package io.closeout.reminder.ledger;

import org.jspecify.annotations.NullMarked;
