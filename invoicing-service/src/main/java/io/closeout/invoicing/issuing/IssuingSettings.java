package io.closeout.invoicing.issuing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens to documents that cannot be issued yet. */
@ConfigMapping(prefix = "closeout.issuing")
interface IssuingSettings {

    /** Blocked documents are looked at again after this time, even if nothing was heard; a new price list needs no event. */
    @WithDefault("1h")
    Duration retryBlockedAfter();

    /** How often rows that fell due are taken. */
    @WithDefault("1s")
    String releaseEvery();
}
