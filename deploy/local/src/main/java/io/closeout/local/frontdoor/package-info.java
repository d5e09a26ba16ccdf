/** One origin for four services: every path of the product has exactly one service behind it. */
@NullMarked
package io.closeout.local.frontdoor;

import org.jspecify.annotations.NullMarked;
