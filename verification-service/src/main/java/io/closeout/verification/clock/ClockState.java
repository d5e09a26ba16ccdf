package io.closeout.verification.clock;

/** Whether an answer is awaited still. */
public enum ClockState {
    RUNNING,
    STOPPED
}
