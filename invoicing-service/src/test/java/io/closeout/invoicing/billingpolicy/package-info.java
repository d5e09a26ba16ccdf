/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.billingpolicy;

import org.jspecify.annotations.NullMarked;
