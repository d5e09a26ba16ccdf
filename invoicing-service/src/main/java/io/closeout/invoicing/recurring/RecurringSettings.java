package io.closeout.invoicing.recurring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When periods are billed. */
@ConfigMapping(prefix = "closeout.recurring")
interface RecurringSettings {

    /** The time on the seller's wall at which what is due on a day is billed. */
    @WithDefault("06:00")
    LocalTime billAt();

    /** How often agreements that fell due are taken. */
    @WithDefault("10s")
    String billEvery();

    /** A period that is blocked is looked at again after this time. */
    @WithDefault("15m")
    Duration retryBlockedAfter();

    /** An agreement whose process ended in the middle is taken up again after this time. */
    @WithDefault("2m")
    Duration goOnAfter();
}
