package io.closeout.reminder.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are handed over. */
@ConfigMapping(prefix = "closeout.dispatch")
public interface DispatchSettings {

    /** The right-hand side of our Message-IDs. */
    @WithDefault("closeout.invalid")
    String domain();

    /** How long the mail server may take for one message; what is not answered then is unknown. */
    @WithDefault("PT30S")
    Duration patience();

    /** How long nothing is tried after the mail server was away. */
    @WithDefault("PT5S")
    Duration pauseWhenAway();

    /** For how long a known outcome is kept in memory while the database is away. */
    @WithDefault("PT10M")
    Duration recordWithin();

    /** After which time without a word a try counts as unknown; well above the patience. */
    @WithDefault("PT2M")
    Duration lostAfter();

    /** How many customers are written to in one round. */
    @WithDefault("50")
    int batch();
}
