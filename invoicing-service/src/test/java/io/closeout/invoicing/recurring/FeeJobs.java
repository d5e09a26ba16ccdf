package io.closeout.invoicing.recurring;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs what a scheduler would run. */
@ApplicationScoped
public class FeeJobs {

    private final BillWhatIsDue due;

    FeeJobs(BillWhatIsDue due) {
        this.due = due;
    }

    public void run() {
        due.run();
    }
}
