@NullMarked
package io.closeout.invoicing.evidence;

import org.jspecify.annotations.NullMarked;
