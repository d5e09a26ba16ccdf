package io.closeout.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the time comes from. */
@ConfigMapping(prefix = "closeout.clock")
public interface ClockSettings {

    /** Whether operators may move this service's clock; for sandboxes and tests only. */
    @WithDefault("false")
    boolean movable();
}
