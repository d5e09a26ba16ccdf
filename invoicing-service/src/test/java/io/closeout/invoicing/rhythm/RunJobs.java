package io.closeout.invoicing.rhythm;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs what a scheduler would run. */
@ApplicationScoped
public class RunJobs {

    private final RunWhatIsDue due;

    RunJobs(RunWhatIsDue due) {
        this.due = due;
    }

    public void run() {
        due.run();
    }
}
