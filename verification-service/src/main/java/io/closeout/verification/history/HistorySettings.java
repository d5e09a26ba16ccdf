package io.closeout.verification.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is learnt from approved work, and how long it may still be taken back. */
@ConfigMapping(prefix = "closeout.verification.history")
interface HistorySettings {

    /** What an approved report teaches can be taken back that long, if the report is amended or withdrawn. */
    @WithDefault("24H")
    Duration foldAfter();

    /** So many observations of one kind of work are made part of a sketch together. */
    @WithDefault("50")
    int foldAtLeast();

    /** How old may be what is known of peers. */
    @WithDefault("60S")
    Duration peersLife();

    /** Of how many kinds of work the peers are remembered. */
    @WithDefault("10000")
    int peersRemembered();
}
