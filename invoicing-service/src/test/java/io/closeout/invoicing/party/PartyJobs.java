package io.closeout.invoicing.party;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs the look-up that a scheduler would run. */
@ApplicationScoped
public class PartyJobs {

    private final LookUpParties lookUp;

    PartyJobs(LookUpParties lookUp) {
        this.lookUp = lookUp;
    }

    public void lookUp() {
        lookUp.lookUp();
    }
}
