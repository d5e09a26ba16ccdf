/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.numbering;

import org.jspecify.annotations.NullMarked;
