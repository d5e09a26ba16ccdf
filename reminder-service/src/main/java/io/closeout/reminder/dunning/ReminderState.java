package io.closeout.reminder.dunning;

/** How far a reminder has come. */
public enum ReminderState {
    /** Decided; its message is still to be written. */
    PLANNED,
    /** Its message is being handed over. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** It does not go out; the reason says why. */
    SUPPRESSED,
    /** Whether the mail server took it is not known; a person finds out, it is never sent again by itself. */
    UNKNOWN
}
