package io.closeout.verification.backtest;

import io.closeout.verification.backtest.BackTest.Request;
import io.closeout.verification.backtest.BackTest.RuleSetName;
import io.closeout.verification.backtest.BackTest.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A back-test as a caller sees it; the report grows while it runs, and is left out of lists. */
public record BackTestView(
        UUID id,
        RuleSetName ruleSet,
        Scope scope,
        String state,
        ProgressView progress,
        Request request,
        @Nullable String failure,
        @Nullable BackTestReport report) {

    /** How far it has come; {@code secondsLeft} is left out while there is nothing to tell it from. */
    public record ProgressView(
            @Nullable Long total,
            long done,
            int percent,
            long decisionsPerSecond,
            @Nullable Long secondsLeft,
            long judged,
            long outOfScope,
            long unreadable) {}

    static BackTestView of(BackTest test, @Nullable BackTestReport report) {
        var progress = test.progress();
        return new BackTestView(
                test.id(),
                test.ruleSet(),
                test.scope(),
                test.state().name(),
                new ProgressView(
                        progress.total(),
                        progress.done(),
                        progress.percent(),
                        progress.rate(),
                        progress.secondsLeft(),
                        progress.judged(),
                        progress.outOfScope(),
                        progress.unreadable()),
                test.request(),
                test.failure(),
                report);
    }
}
