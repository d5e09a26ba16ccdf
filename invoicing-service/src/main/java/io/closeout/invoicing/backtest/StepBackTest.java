package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTest.State;
import io.closeout.invoicing.backtest.DueBackTests.Due;
import io.closeout.invoicing.billingpolicy.NetworkTariffs;
import io.closeout.invoicing.billingpolicy.PolicyTrial;
import io.closeout.invoicing.billingpolicy.TrialView;
import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Goes on with a back-test by some charges, in one transaction: either all of it counts or nothing. */
@ApplicationScoped
class StepBackTest {

    private final DueBackTests due;
    private final BackTests tests;
    private final PastCharges past;
    private final Results results;
    private final NetworkTariffs tariffs;
    private final Tenants tenants;
    private final BackTestSettings settings;

    StepBackTest(
            DueBackTests due,
            BackTests tests,
            PastCharges past,
            Results results,
            NetworkTariffs tariffs,
            Tenants tenants,
            BackTestSettings settings) {
        this.due = due;
        this.tests = tests;
        this.past = past;
        this.results = results;
        this.tariffs = tariffs;
        this.tenants = tenants;
        this.settings = settings;
    }

    /** @throws ProblemException if it can no longer be published among the policies of today */
    Tariffs draftOf(Due one) {
        return tenants.inTransaction(one.tenantId(), () -> {
            var test = tests.one(one.backTestId()).orElseThrow(ProblemException::notFound);
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

    /** @return whether there may be more to do for this holder */
    boolean step(Due one, Tariffs draft, UUID holder, int size) {
        return tenants.inTransaction(
                one.tenantId(),
                () -> due.renew(one.backTestId(), holder, settings.lease())
                        && tests.one(one.backTestId())
                                .filter(BackTest::open)
                                .filter(test -> go(draft, test, size))
                                .isPresent());
    }

    void fail(Due one, String why) {
        tenants.inTransaction(one.tenantId(), () -> {
            tests.fail(one.backTestId(), why);
            due.done(one.backTestId());
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
        due.done(test.id());
        return false;
    }
}
