package io.closeout.local.demo;

/** How somebody pays. */
enum Payer {
    IN_TIME,
    AFTER_FIRST_REMINDER,
    AFTER_SECOND_REMINDER,
    AFTER_LAST_REMINDER,
    HALF_AND_THEN_LATE,
    NEVER,
    TOO_MUCH
}
