/**
 * Whom to write to, in which language, and how a seller is paid: a copy of what the party's own record says, fetched by
 * a job and dropped when the party is erased. Events bring no personal data, so a copy may lag; it is never guessed.
 */
@NullMarked
package io.closeout.reminder.contacts;

import org.jspecify.annotations.NullMarked;
