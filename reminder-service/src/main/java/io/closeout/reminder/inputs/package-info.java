/**
 * Says whether what this service knows of money is all that was published: up to which record each partition is dealt
 * with, against where it ends right now. When in doubt it says no, and no reminder leaves.
 */
@NullMarked
package io.closeout.reminder.inputs;

import org.jspecify.annotations.NullMarked;
