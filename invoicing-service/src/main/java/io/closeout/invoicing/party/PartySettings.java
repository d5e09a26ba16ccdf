package io.closeout.invoicing.party;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly details are looked up. */
@ConfigMapping(prefix = "closeout.party")
interface PartySettings {

    /** How often rows that fell due are taken. */
    @WithDefault("1s")
    String lookUpEvery();

    /** After a look-up that failed or came too early, it is tried again. */
    @WithDefault("10s")
    Duration lookUpAgainAfter();
}
