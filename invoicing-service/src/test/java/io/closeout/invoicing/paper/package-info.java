@NullMarked
package io.closeout.invoicing.paper;

import org.jspecify.annotations.NullMarked;
