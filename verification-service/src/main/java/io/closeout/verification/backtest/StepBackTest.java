package io.closeout.verification.backtest;

import io.closeout.kit.job.Job;
import io.closeout.kit.job.JobQueue;
import io.closeout.kit.job.JobSteps;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.backtest.BackTest.State;
import io.closeout.verification.rules.BadRuleSetException;
import io.closeout.verification.rules.RuleSetReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Goes on with a back-test by some decisions, in one transaction: either all of it counts or nothing. */
@ApplicationScoped
class StepBackTest implements JobSteps<Draft> {

    private final JobQueue queue;
    private final BackTests tests;
    private final PastDecisions past;
    private final Results results;
    private final Tenants tenants;
    private final Database database;
    private final BackTestSettings settings;

    StepBackTest(
            JobQueue queue,
            BackTests tests,
            PastDecisions past,
            Results results,
            Tenants tenants,
            Database database,
            BackTestSettings settings) {
        this.queue = queue;
        this.tests = tests;
        this.past = past;
        this.results = results;
        this.tenants = tenants;
        this.database = database;
        this.settings = settings;
    }

    /** @throws io.closeout.verification.rules.BadRuleSetException if it can no longer be read */
    @Override
    public Draft prepare(Job one) {
        return tenants.inTransaction(
                one.tenantId(),
                () -> new Draft(RuleSetReader.read("draft", document(one).getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public boolean step(Job one, Draft draft, UUID holder) {
        return step(one, draft, holder, settings.step());
    }

    /** @return whether there may be more to do for this holder */
    boolean step(Job one, Draft draft, UUID holder, int size) {
        return tenants.inTransaction(
                one.tenantId(),
                () -> queue.renew(one.id(), holder, settings.lease())
                        && open(one).filter(test -> go(one, draft, test, size)).isPresent());
    }

    @Override
    public boolean isHopeless(RuntimeException failure) {
        return failure instanceof BadRuleSetException;
    }

    @Override
    public void fail(Job one, String why) {
        tenants.inTransaction(one.tenantId(), () -> {
            tests.fail(one.id(), why);
            queue.done(one.id());
        });
    }

    private Optional<BackTest> open(Job one) {
        return tests.one(one.id()).filter(test -> test.state().isOpen());
    }

    private boolean go(Job one, Draft draft, BackTest test, int size) {
        var extent = tests.extent(test.id());
        if (test.state() == State.WAITING) {
            tests.begin(test.id(), past.count(extent));
        }
        var stretch = past.next(extent, size);
        stretch.last().ifPresent(last -> {
            var step = Replay.of(stretch.wanted(), draft, test.progress().done(), last);
            results.add(test.id(), one.tenantId(), step);
        });
        if (stretch.read() == size) {
            return true;
        }
        tests.end(test.id());
        queue.done(test.id());
        return false;
    }

    private String document(Job one) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("select document from back_test where id = ?")) {
                query.setObject(1, one.id());
                try (var row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("back-test %s is gone".formatted(one.id()));
                    }
                    return row.getString(1);
                }
            }
        });
    }
}
