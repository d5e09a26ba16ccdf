/**
 * Documents on paper: PDF/A-3b of A4 pages, made from the stored content and the seller's look alone. The same input
 * gives the same bytes on every machine, with the electronic invoice (Factur-X) inside where there is one.
 */
@NullMarked
package io.closeout.invoicing.paper;

import org.jspecify.annotations.NullMarked;
