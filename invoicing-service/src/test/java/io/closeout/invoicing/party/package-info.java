/** Tests of this feature. */
@NullMarked
package io.closeout.invoicing.party;

import org.jspecify.annotations.NullMarked;
