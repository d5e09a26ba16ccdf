/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.document;

import org.jspecify.annotations.NullMarked;
