@NullMarked
package io.closeout.invoicing.preference;

import org.jspecify.annotations.NullMarked;
