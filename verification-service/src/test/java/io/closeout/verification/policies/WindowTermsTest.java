package io.closeout.verification.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Source;
import io.closeout.verification.policies.WindowTerms.Counting;
import io.closeout.verification.policies.WindowTerms.Opens;
import io.closeout.verification.reference.WorkingCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTermsTest {

    private static final WorkingCalendar BRUSSELS = Offices.in("BE", "Europe/Brussels");

    @Test
    void opensForWhatThePolicySays() {
        assertThat(days(Opens.NEVER, 2).opensFor(false)).isFalse();
        assertThat(days(Opens.FINDINGS, 2).opensFor(true)).isFalse();
        assertThat(days(Opens.FINDINGS, 2).opensFor(false)).isTrue();
        assertThat(days(Opens.ALWAYS, 2).opensFor(true)).isTrue();
    }

    @Test
    void doesNotOpenForNoHoursButForNoDays() {
        assertThat(hours(0).opensFor(false)).isFalse();
        assertThat(days(Opens.ALWAYS, 0).opensFor(true)).isTrue();
    }

    @Test
    void countsHoursOverNightAndClockChange() {
        // The clocks go forward in the night to Sunday 29 March 2026; 24 hours stay 24 hours.
        assertThat(hours(24).closesAt(BRUSSELS, Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo("2026-03-29T12:00:00Z");
    }

    @Test
    void countsWorkingDaysOverEasterMonday() {
        // Friday is worked; Easter Monday, 6 April 2026, is not.
        assertThat(days(Opens.ALWAYS, 1).closesAt(BRUSSELS, Instant.parse("2026-04-03T09:00:00Z")))
                .isEqualTo("2026-04-07T15:00:00Z");
    }

    private static WindowTerms days(Opens opens, int days) {
        return new WindowTerms(opens, Counting.WORKING_DAYS, days, new Source("p", 1, Level.EU));
    }

    private static WindowTerms hours(int hours) {
        return new WindowTerms(Opens.ALWAYS, Counting.HOURS, hours, new Source("p", 1, Level.EU));
    }
}
