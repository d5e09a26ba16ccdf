/** Tests of agreements and pre-invoices. */
@NullMarked
package io.closeout.invoicing.selfbilling;

import org.jspecify.annotations.NullMarked;
