/**
 * Every cent that came in is on an invoice or visibly on none. Money is put on invoices up to what is open of them,
 * whatever the order in which payments arrive; what is too much stays with the payment.
 */
@NullMarked
package io.closeout.invoicing.payment;

import org.jspecify.annotations.NullMarked;
