/**
 * Documents as electronic invoices: UBL 2.1 and UN/CEFACT CII D16B after EN 16931, made of the stored content alone.
 * The rules of the standard are checked to the cent before a number is taken, so that nothing is issued that a receiver
 * would refuse.
 */
@NullMarked
package io.closeout.invoicing.einvoice;

import org.jspecify.annotations.NullMarked;
