/** Tests of stations' own invoices. */
@NullMarked
package io.closeout.invoicing.matching;

import org.jspecify.annotations.NullMarked;
