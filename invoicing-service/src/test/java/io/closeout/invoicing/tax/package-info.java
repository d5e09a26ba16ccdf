/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.tax;

import org.jspecify.annotations.NullMarked;
