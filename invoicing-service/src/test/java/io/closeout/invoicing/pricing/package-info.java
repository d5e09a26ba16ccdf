/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.pricing;

import org.jspecify.annotations.NullMarked;
