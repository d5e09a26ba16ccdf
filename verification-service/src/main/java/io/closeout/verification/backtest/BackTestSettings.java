package io.closeout.verification.backtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a machine trying out rules may take. Intake comes first. */
@ConfigMapping(prefix = "closeout.verification.back-test")
interface BackTestSettings {

    /** Whether this instance tries out rules at all; the others go on without it. */
    @WithDefault("true")
    boolean enabled();

    /** Decisions per transaction. */
    @WithDefault("500")
    int step();

    /** Of the time of one thread; it rests for the remainder. From 1 to 100. */
    @WithDefault("50")
    int busyPercent();

    /** After so long without a sign of life another instance goes on. */
    @WithDefault("PT30S")
    Duration lease();

    /** Tests of one network that wait or run; one more is refused. */
    @WithDefault("5")
    int mostOpen();

    /** Results are kept so long. */
    @WithDefault("P90D")
    Duration keep();
}
