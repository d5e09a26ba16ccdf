package io.closeout.reminder.contacts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the details of parties are looked up. */
@ConfigMapping(prefix = "closeout.report")
public interface ContactSettings {

    /** Address of the report service, which keeps the parties. */
    URI url();

    /** How long an answer may take. */
    @WithDefault("PT10S")
    Duration timeout();
}
