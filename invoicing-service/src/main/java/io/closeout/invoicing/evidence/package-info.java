/**
 * The photos behind an invoice, fetched when somebody asks for them and never kept here. The report service is asked
 * with the reader's own proof, hence shows what they would see there, and no more.
 */
@NullMarked
package io.closeout.invoicing.evidence;

import org.jspecify.annotations.NullMarked;
