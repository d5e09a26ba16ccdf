@NullMarked
package io.closeout.invoicing.performance;

import org.jspecify.annotations.NullMarked;
