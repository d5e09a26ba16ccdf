package io.closeout.invoicing;

import io.closeout.dev.reaction.Recorded;
import io.closeout.invoicing.issuing.TestJobs;
import io.closeout.kit.inbox.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Lets events arrive and jobs run. */
@ApplicationScoped
public class Scene {

    private final Intake intake;
    private final TestJobs jobs;

    Scene(Intake intake, TestJobs jobs) {
        this.intake = intake;
        this.jobs = jobs;
    }

    /** In one poll. */
    public void arrives(Recorded... events) {
        intake.accept(Arrays.stream(events).map(Recorded::asKafkaRecord).toList());
    }

    public void arrives(List<Recorded> events) {
        arrives(events.toArray(Recorded[]::new));
    }

    /** The parties are announced and their details looked up. */
    public void knows(String tenant, PartyFixture... parties) {
        couldLookUp(parties);
        for (var party : parties) {
            arrives(party.announced(tenant));
        }
        jobsRun();
    }

    /** A look-up would find their details, but nobody has heard of them yet. */
    public void couldLookUp(PartyFixture... parties) {
        for (var party : parties) {
            DirectoryResource.enter(party.id(), party.details());
        }
    }

    /** What is due is looked up and released. */
    public void jobsRun() {
        jobs.run();
    }
}
