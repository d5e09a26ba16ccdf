@NullMarked
package io.closeout.invoicing.transfer;

import org.jspecify.annotations.NullMarked;
