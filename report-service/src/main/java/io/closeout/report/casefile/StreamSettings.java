package io.closeout.report.casefile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live changes are told. */
@ConfigMapping(prefix = "closeout.stream")
interface StreamSettings {

    /** How often the database is asked for changes while somebody listens. */
    @WithDefault("1s")
    Duration every();

    /** After which silence a stream carries a comment. */
    @WithDefault("15s")
    Duration heartbeat();

    /** When a stream is closed; browsers come back by themselves, with a token that is still good. */
    @WithDefault("10m")
    Duration lasts();

    /** How many streams one replica serves; who comes after gets 503. */
    @WithDefault("500")
    int most();
}
