/**
 * Writes to those who owe, never to those who paid: a reminder leaves at most once per invoice and level, and only when
 * every word about money that was published before has been taken into account.
 */
@NullMarked
package io.closeout.reminder;

import org.jspecify.annotations.NullMarked;
