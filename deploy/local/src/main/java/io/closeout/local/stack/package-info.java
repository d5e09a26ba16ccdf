/** Starts the platform, the four packaged services and the front door, and leaves nothing behind when it ends. */
@NullMarked
package io.closeout.local.stack;

import org.jspecify.annotations.NullMarked;
