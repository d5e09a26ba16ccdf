package io.closeout.invoicing.performance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How statements are worked on. */
@ConfigMapping(prefix = "closeout.performance")
public interface PerformanceSettings {

    /** A month is closed at the earliest so long after its first report came, so that a replay is through before. */
    @WithDefault("PT1H")
    Duration settleDown();

    /** Whoever took a statement to work on has so long for it. */
    @WithDefault("PT10M")
    Duration lease();

    /** What cannot go on now, for an open contest or a missing detail, is looked at again after so long. */
    @WithDefault("P1D")
    Duration again();
}
