package io.closeout.invoicing.backtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a machine trying out policies may take. Billing comes first. */
@ConfigMapping(prefix = "closeout.pricing.back-test")
interface BackTestSettings {

    /** Whether this instance tries out policies at all; the others go on without it. */
    @WithDefault("true")
    boolean enabled();

    /** Charges per transaction. */
    @WithDefault("1000")
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
