@NullMarked
package io.closeout.invoicing.branding;

import org.jspecify.annotations.NullMarked;
