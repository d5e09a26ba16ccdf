package io.closeout.events;

/** What a topic is for. */
public enum Kind {
    /** What happened, kept without limit. */
    EVENTS,
    /** The current picture per key, compacted. */
    STATE,
    /** What a service could not process, for monitoring only. */
    PARKED
}
