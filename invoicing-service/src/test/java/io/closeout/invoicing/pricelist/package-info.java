/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.pricelist;

import org.jspecify.annotations.NullMarked;
