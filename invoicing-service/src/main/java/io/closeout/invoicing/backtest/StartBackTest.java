package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTest.Extent;
import io.closeout.invoicing.backtest.BackTest.Progress;
import io.closeout.invoicing.backtest.BackTest.State;
import io.closeout.invoicing.billingpolicy.NetworkTariffs;
import io.closeout.invoicing.billingpolicy.PolicyTrial;
import io.closeout.invoicing.billingpolicy.TrialView;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.job.Job;
import io.closeout.kit.job.JobQueue;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Puts a back-test into the queue, and takes one out again. A draft that must not be published is refused at once. */
@ApplicationScoped
class StartBackTest {

    private final BackTests tests;
    private final JobQueue queue;
    private final NetworkTariffs tariffs;
    private final BackTestSettings settings;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    StartBackTest(
            BackTests tests,
            JobQueue queue,
            NetworkTariffs tariffs,
            BackTestSettings settings,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.tests = tests;
        this.queue = queue;
        this.tariffs = tariffs;
        this.settings = settings;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws ProblemException 422 with all that is wrong with the draft, line by line */
    @Transactional
    BackTest of(BackTestRequest request) {
        if (request.to().isBefore(request.from())) {
            throw ProblemException.badRequest("The last day is before the first.");
        }
        var trial = PolicyTrial.since(request.from(), request.document(), tariffs.book());
        if (!trial.faults().isEmpty()) {
            throw TrialView.refused(trial.faults());
        }
        if (tests.open() >= settings.mostOpen()) {
            throw ProblemException.conflict(
                    "too-many-back-tests",
                    "Enough back-tests are under way",
                    "Wait until one of them is done, or cancel one.");
        }
        var test = test(request, Objects.requireNonNull(trial.overlay()));
        tests.forgetBefore(test.requestedAt().minus(settings.keep()));
        tests.add(test, request.document());
        queue.add(new Job(test.id(), tenants.current()));
        audit.record("billing.back-test.start", subject(test.id()), null, test, null);
        return test;
    }

    private BackTest test(BackTestRequest request, Overlay draft) {
        return new BackTest(
                ids.next(),
                draft.policyId(),
                draft.version(),
                new Extent(request.from(), request.to(), request.station(), request.country()),
                State.WAITING,
                new Progress(null, 0, 0, 0, 0),
                actor.actor(),
                clock.instant(),
                null);
    }

    @Transactional
    void cancel(UUID id) {
        var before = tests.one(id).orElseThrow(ProblemException::notFound);
        queue.done(id);
        if (tests.cancel(id)) {
            audit.record(
                    "billing.back-test.cancel",
                    subject(id),
                    before,
                    tests.one(id).orElseThrow(),
                    null);
        }
    }

    private static String subject(UUID id) {
        return "billing-back-test:" + id;
    }
}
