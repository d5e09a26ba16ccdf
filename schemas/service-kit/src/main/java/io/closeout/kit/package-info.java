/** How every Closeout service behaves; no word of the business in here. */
@NullMarked
package io.closeout.kit;

import org.jspecify.annotations.NullMarked;
