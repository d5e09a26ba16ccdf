package io.closeout.verification.approval;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what became of reports. A chunk that is redone counts again, so these are for trends, not for the books. */
@ApplicationScoped
public class Tally {

    private static final String NAME = "closeout.verification.reports";

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    void passed() {
        count("approved", "AUTO");
    }

    void waits(ReviewCause cause) {
        count("review", cause.name());
    }

    /** Both sides have time. */
    void adjusts(boolean clean) {
        count("adjusting", clean ? "ALWAYS" : "FINDINGS");
    }

    /** A human decided. */
    public void decided(Verification verification) {
        count(
                verification.state().name().toLowerCase(Locale.ROOT),
                verification.modeOfReview().name());
    }

    private void count(String outcome, String why) {
        meters.counter(NAME, "outcome", outcome, "why", why).increment();
    }
}
