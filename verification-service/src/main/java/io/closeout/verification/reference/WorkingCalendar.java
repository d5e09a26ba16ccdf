package io.closeout.verification.reference;

import java.time.Instant;
import java.time.LocalDate;

/** Working days and hours of one station in its zone. */
public interface WorkingCalendar {

    /** Neither weekend nor public holiday. */
    boolean isWorkingDay(LocalDate day);

    /** How many seconds of a stretch of work lie outside of the working hours. */
    long secondsOffHours(Instant from, Instant to);

    /** The end of working hours that many working days after; 0 is the end of this day, or of the next working day. */
    Instant plusWorkingDays(Instant from, int days);
}
