@NullMarked
package io.closeout.invoicing.freetext;

import org.jspecify.annotations.NullMarked;
