/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.payment;

import org.jspecify.annotations.NullMarked;
