package io.closeout.kit.time;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The time to move to. */
record ClockRequest(@NotNull Instant now) {}
