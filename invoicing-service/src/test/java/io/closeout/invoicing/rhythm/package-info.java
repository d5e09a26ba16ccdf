@NullMarked
package io.closeout.invoicing.rhythm;

import org.jspecify.annotations.NullMarked;
