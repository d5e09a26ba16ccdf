package io.closeout.reminder.dunning;

import io.closeout.kit.time.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;

/** The ladder of one invoice, with the days its levels fall on. */
public record Climb(Ladder ladder, WorkingDays workingDays, LocalDate dueDate) {

    LocalDate dayOf(Level level) {
        return level.dayFor(dueDate, workingDays);
    }

    /** The day of the level after the given one; empty behind the last. */
    public Optional<LocalDate> dayAfter(int level) {
        return ladder.level(level + 1).map(this::dayOf);
    }
}
