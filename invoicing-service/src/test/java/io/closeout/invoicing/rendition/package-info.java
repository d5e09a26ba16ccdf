@NullMarked
package io.closeout.invoicing.rendition;

import org.jspecify.annotations.NullMarked;
