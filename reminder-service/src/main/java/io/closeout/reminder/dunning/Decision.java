package io.closeout.reminder.dunning;

import io.closeout.events.reminder.SuppressionReason;
import java.time.LocalDate;

/** What is to be done about an invoice and a level, now. */
public sealed interface Decision {

    /** The level's day has not come. */
    record Wait(LocalDate until) implements Decision {}

    /** The invoice was settled before the level's day: no reminder was ever due, so there is nothing to say. */
    record Lapse() implements Decision {}

    /** A reminder was due and does not go out, for good. */
    record Suppress(SuppressionReason reason) implements Decision {}

    /** A reminder is due and may not go out yet; it is looked at again. */
    record Hold(SuppressionReason reason) implements Decision {}

    /** The level goes out. */
    record Remind() implements Decision {}
}
