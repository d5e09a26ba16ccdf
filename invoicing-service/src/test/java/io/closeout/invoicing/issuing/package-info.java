/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.issuing;

import org.jspecify.annotations.NullMarked;
