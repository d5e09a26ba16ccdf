/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.money;

import org.jspecify.annotations.NullMarked;
