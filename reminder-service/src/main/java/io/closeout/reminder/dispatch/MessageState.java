package io.closeout.reminder.dispatch;

/** How a try to hand a message over ended. */
enum MessageState {
    /** Not ended yet, or its process is gone. */
    SENDING,
    SENT,
    /** Certainly not taken; another try may follow. */
    REFUSED,
    /** Nobody knows; a person finds out. */
    UNKNOWN
}
