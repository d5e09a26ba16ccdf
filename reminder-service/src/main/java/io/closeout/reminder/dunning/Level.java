package io.closeout.reminder.dunning;

import io.closeout.kit.time.WorkingDays;
import java.time.LocalDate;

/**
 * One rung of a ladder.
 *
 * @param number from 1
 * @param code names the wording
 * @param days after the due date
 */
public record Level(int number, String code, int days, Counting counting) {

    /** How days are counted. */
    public enum Counting {
        /** Every day; a level that falls on a day off moves to the next working day. */
        CALENDAR,
        WORKING
    }

    /** The first day on which this level may go out. */
    LocalDate dayFor(LocalDate dueDate, WorkingDays workingDays) {
        return switch (counting) {
            case CALENDAR -> workingDays.sameOrNext(dueDate.plusDays(days));
            case WORKING -> workingDays.after(dueDate, days);
        };
    }
}
