@NullMarked
package io.closeout.invoicing.einvoice;

import org.jspecify.annotations.NullMarked;
