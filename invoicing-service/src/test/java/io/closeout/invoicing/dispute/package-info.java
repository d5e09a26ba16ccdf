@NullMarked
package io.closeout.invoicing.dispute;

import org.jspecify.annotations.NullMarked;
