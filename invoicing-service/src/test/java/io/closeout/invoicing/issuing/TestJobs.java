package io.closeout.invoicing.issuing;

import io.closeout.invoicing.party.PartyJobs;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the jobs that a scheduler would run. */
@ApplicationScoped
public class TestJobs {

    private final PartyJobs parties;
    private final ReleaseBlocked release;

    TestJobs(PartyJobs parties, ReleaseBlocked release) {
        this.parties = parties;
        this.release = release;
    }

    public void run() {
        parties.lookUp();
        release.release();
    }
}
