@NullMarked
package io.closeout.invoicing.recurring;

import org.jspecify.annotations.NullMarked;
