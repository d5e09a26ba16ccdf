/** Speaks to the product the way any client does: over its public doors, with a token. */
@NullMarked
package io.closeout.local.api;

import org.jspecify.annotations.NullMarked;
