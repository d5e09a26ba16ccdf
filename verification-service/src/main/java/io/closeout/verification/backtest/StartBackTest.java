package io.closeout.verification.backtest;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.job.Job;
import io.closeout.kit.job.JobQueue;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import io.closeout.verification.backtest.BackTest.Progress;
import io.closeout.verification.backtest.BackTest.Request;
import io.closeout.verification.backtest.BackTest.RuleSetName;
import io.closeout.verification.backtest.BackTest.Scope;
import io.closeout.verification.backtest.BackTest.State;
import io.closeout.verification.rules.RuleSetReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Puts a back-test into the queue, and takes one out again. A draft that must not be used is refused at once. */
@ApplicationScoped
class StartBackTest {

    private final BackTests tests;
    private final JobQueue queue;
    private final UsedRuleSets ruleSets;
    private final BackTestSettings settings;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    StartBackTest(
            BackTests tests,
            JobQueue queue,
            UsedRuleSets ruleSets,
            BackTestSettings settings,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.tests = tests;
        this.queue = queue;
        this.ruleSets = ruleSets;
        this.settings = settings;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * It is tried on what was judged until now; what comes later has no part in it.
     *
     * @throws io.closeout.verification.rules.BadRuleSetException saying what is wrong with the draft, and in which line
     */
    @Transactional
    BackTest of(BackTestRequest request) {
        var document = document(request);
        var draft = RuleSetReader.read("draft", document.getBytes(StandardCharsets.UTF_8));
        var tenant = tenants.current();
        if (tests.open(tenant) >= settings.mostOpen()) {
            throw ProblemException.conflict(
                    "too-many-back-tests",
                    "Enough back-tests are under way",
                    "Wait until one of them is done, or cancel one.");
        }
        var now = clock.instant();
        tests.forgetBefore(now.minus(settings.keep()));
        var test = new BackTest(
                ids.next(),
                new RuleSetName(draft.id(), draft.version(), draft.sha256()),
                new Scope(request.from(), request.to(), request.station(), request.country()),
                State.WAITING,
                new Progress(null, 0, 0, 0, 0),
                new Request(actor.actor(), now),
                null);
        tests.add(new BackTests.Fresh(test, tenant, document, request.begin(), earlier(now, request.end())));
        queue.add(new Job(test.id(), tenant));
        audit.record("back-test.start", subject(test.id()), null, test, null);
        return test;
    }

    @Transactional
    void cancel(UUID id) {
        var before = tests.one(id).orElseThrow(ProblemException::notFound);
        queue.done(id);
        if (tests.cancel(id)) {
            audit.record("back-test.cancel", subject(id), before, tests.one(id).orElseThrow(), null);
        }
    }

    private String document(BackTestRequest request) {
        var sha256 = request.sha256();
        return sha256 == null
                ? String.valueOf(request.ruleSet())
                : ruleSets.document(sha256)
                        .orElseThrow(() -> ProblemException.unprocessable(
                                "unknown-rule-set",
                                "This rule set is not known",
                                "Your network has no rule set with this digest."));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String subject(UUID id) {
        return "back-test:" + id;
    }

    /** The first moment of a day, by the clock that stamps what is judged. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
