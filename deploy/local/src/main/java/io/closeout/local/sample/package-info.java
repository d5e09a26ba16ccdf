/** A quarter of a service business, invented here: nobody in it is real, and the same seed tells the same story. */
@NullMarked
package io.closeout.local.sample;

import org.jspecify.annotations.NullMarked;
