/**
 * Invoices and credit notes as pages: the document in the language of its buyer and exactly as it was issued, what
 * became of it in the language of whoever looks.
 */
@NullMarked
package io.closeout.invoicing.document;

import org.jspecify.annotations.NullMarked;
