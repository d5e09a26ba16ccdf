/**
 * Time and identity never come from the air: everything that asks for the time gets the one injected clock, which a
 * sandbox can move forward and which stays moved across a restart. Working days and holidays are those of one table for
 * all services.
 */
@NullMarked
package io.closeout.kit.time;

import org.jspecify.annotations.NullMarked;
