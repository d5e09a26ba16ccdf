package io.closeout.verification.reference;

import java.time.Instant;
import java.time.LocalDate;

/** Working days and hours of one station in its zone. */
public interface WorkingCalendar {

    /** Neither weekend nor public holiday nor a closing day of the station's own. */
    boolean isWorkingDay(LocalDate day);

    /** How many seconds of a stretch of work lie outside of the working hours. */
    long secondsOffHours(Instant from, Instant to);

    /**
     * The end of working hours that many working days after. 0 is the end of this day, or of the next working day if
     * this is none or its hours are over.
     */
    Instant plusWorkingDays(Instant from, int days);

    /** When that many seconds of working hours have passed; time outside of them does not count. */
    Instant plusWorkingTime(Instant from, long seconds);
}
