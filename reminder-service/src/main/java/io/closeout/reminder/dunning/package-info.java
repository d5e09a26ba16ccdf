/**
 * Decides who is reminded, of what and when: a ladder of levels counted from the due date, once per invoice and level.
 * The decision is pure; what it needs to know it is given.
 */
@NullMarked
package io.closeout.reminder.dunning;

import org.jspecify.annotations.NullMarked;
