/** A service just large enough to hold the kit to its promises. */
@NullMarked
package io.closeout.kit.testapp;

import org.jspecify.annotations.NullMarked;
