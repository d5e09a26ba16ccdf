/** The whole system on one machine: one command starts it, shows it, and ends everything it started. */
@NullMarked
package io.closeout.local;

import org.jspecify.annotations.NullMarked;
