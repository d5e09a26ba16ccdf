package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTest.State;
import io.closeout.invoicing.billingpolicy.NetworkTariffs;
import io.closeout.invoicing.billingpolicy.PolicyTrial;
import io.closeout.invoicing.billingpolicy.TrialView;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.job.Job;
import io.closeout.kit.job.JobQueue;
import io.closeout.kit.job.JobSteps;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Goes on with a back-test by some charges, in one transaction: either all of it counts or nothing. */
@ApplicationScoped
class StepBackTest implements JobSteps<Tariffs> {

    private final JobQueue queue;
    private final BackTests tests;
    private final PastCharges past;
    private final Results results;
    private final NetworkTariffs tariffs;
    private final Tenants tenants;
    private final BackTestSettings settings;

    StepBackTest(
            JobQueue queue,
            BackTests tests,
            PastCharges past,
            Results results,
            NetworkTariffs tariffs,
            Tenants tenants,
            BackTestSettings settings) {
        this.queue = queue;
        this.tests = tests;
        this.past = past;
        this.results = results;
        this.tariffs = tariffs;
        this.tenants = tenants;
        this.settings = settings;
    }

    /** @throws ProblemException if it can no longer be published among the policies of today */
    @Override
    public Tariffs prepare(Job one) {
        return tenants.inTransaction(one.tenantId(), () -> {
            var test = tests.one(one.id()).orElseThrow(ProblemException::notFound);
            return draft(tests.document(test.id()), test.extent().firstDay());
        });
    }

    /** The tariffs of the network with a draft in force since a day. */
    Tariffs draft(String document, LocalDate since) {
        var trial = PolicyTrial.since(since, document, tariffs.book());
        var after = trial.after();
        if (after == null || !trial.faults().isEmpty()) {
            throw TrialView.refused(trial.faults());
        }
        return tariffs.tariffs().under(after);
    }

    @Override
    public boolean step(Job one, Tariffs draft, UUID holder) {
        return step(one, draft, holder, settings.step());
    }

    /** @return whether there may be more to do for this holder */
    boolean step(Job one, Tariffs draft, UUID holder, int size) {
        return tenants.inTransaction(
                one.tenantId(),
                () -> queue.renew(one.id(), holder, settings.lease())
                        && tests.one(one.id())
                                .filter(BackTest::open)
                                .filter(test -> go(draft, test, size))
                                .isPresent());
    }

    @Override
    public boolean isHopeless(RuntimeException failure) {
        return failure instanceof ProblemException;
    }

    @Override
    public void fail(Job one, String why) {
        tenants.inTransaction(one.tenantId(), () -> {
            tests.fail(one.id(), why);
            queue.done(one.id());
        });
    }

    private boolean go(Tariffs draft, BackTest test, int size) {
        if (test.state() == State.WAITING) {
            tests.begin(test.id(), past.count(test.extent()));
        }
        var charges = past.next(test.extent(), tests.cursor(test.id()).orElse(null), size);
        if (!charges.isEmpty()) {
            var step = Replay.of(charges, draft);
            results.add(test.id(), step, test.progress().changed());
            tests.move(test.id(), step);
        }
        if (charges.size() == size) {
            return true;
        }
        tests.end(test.id());
        queue.done(test.id());
        return false;
    }
}
