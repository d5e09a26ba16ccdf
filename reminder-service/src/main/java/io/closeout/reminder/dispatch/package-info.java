/**
 * Hands reminders over to the mail server: one message per customer and day, each reminder in at most one message that
 * the server may have taken. A try whose outcome is not known is shown to a person and never repeated by itself.
 */
@NullMarked
package io.closeout.reminder.dispatch;

import org.jspecify.annotations.NullMarked;
