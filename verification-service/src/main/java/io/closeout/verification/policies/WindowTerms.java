package io.closeout.verification.policies;

import io.closeout.kit.policy.Source;
import io.closeout.verification.reference.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether there is time for adjustments, and how much.
 *
 * @param source the policy that said whether
 */
public record WindowTerms(Opens opens, Counting counting, int length, Source source) {

    /** For which reports there is time. */
    public enum Opens {
        NEVER,
        ALWAYS,
        /** With findings that do not let it pass. */
        FINDINGS
    }

    /** How the length is counted. */
    public enum Counting {
        WORKING_DAYS,
        /** Of the clock, nights and holidays too. */
        HOURS
    }

    /** A window without length is none. */
    public boolean opensFor(boolean clean) {
        if (counting == Counting.HOURS && length == 0) {
            return false;
        }
        return opens == Opens.ALWAYS || (opens == Opens.FINDINGS && !clean);
    }

    public Instant closesAt(WorkingCalendar calendar, Instant opensAt) {
        return counting == Counting.HOURS
                ? opensAt.plus(Duration.ofHours(length))
                : WorkingTime.days(calendar, opensAt, length).end();
    }
}
