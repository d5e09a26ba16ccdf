package io.closeout.kit.watchdog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a consumer counts as dead. */
@ConfigMapping(prefix = "closeout.watchdog")
public interface WatchdogSettings {

    /** Whether the watchdog ends the process at all; off only while a debugger holds threads. */
    @WithDefault("true")
    boolean enabled();

    /** How long a consumer may go without polling, or stand still before a backlog. */
    @WithDefault("PT90S")
    Duration patience();
}
