package io.closeout.kit.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is carried to Kafka. */
@ConfigMapping(prefix = "closeout.relay")
public interface RelaySettings {

    /** Whether this process may publish at all; off only for tests that watch the outbox itself. */
    @WithDefault("true")
    boolean enabled();

    /** Rows sent before their acknowledgements are awaited and the position moves. */
    @WithDefault("2000")
    int batch();

    /** How long a ring of the bell waits for more rows. Longer means fewer, larger batches. */
    @WithDefault("PT0.002S")
    Duration debounce();

    /** How long without a ring until the table is read all the same. */
    @WithDefault("PT1S")
    Duration poll();

    /** Longest wait after a failure; the first is a hundredth of it. */
    @WithDefault("PT10S")
    Duration longestBackOff();

    /** Days that published rows stay online, so that a lost topic can be restored from them. */
    @WithDefault("35")
    int keepDays();
}
