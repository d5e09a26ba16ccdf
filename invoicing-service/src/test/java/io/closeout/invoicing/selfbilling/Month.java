package io.closeout.invoicing.selfbilling;

import io.closeout.kit.time.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Time passes, and pre-invoices are made and answered. */
@ApplicationScoped
public class Month {

    private final MovableClock clock;
    private final PreInvoiceJobs jobs;

    Month(Clock clock, PreInvoiceJobs jobs) {
        this.clock = (MovableClock) clock;
        this.jobs = jobs;
    }

    public void isNow(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    /** What is due by then is done. */
    public void come(String instant) {
        isNow(instant);
        jobs.run();
    }

    /** The real time again, for the tests that come. */
    public void end() {
        clock.advance(clock.offset().negated());
    }
}
