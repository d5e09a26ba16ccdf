/** Ends a process whose consumer is dead, so that the restart policy can give it a new one. */
@NullMarked
package io.closeout.kit.watchdog;

import org.jspecify.annotations.NullMarked;
