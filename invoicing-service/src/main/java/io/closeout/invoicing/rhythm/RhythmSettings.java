package io.closeout.invoicing.rhythm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When runs come. */
@ConfigMapping(prefix = "closeout.rhythm")
interface RhythmSettings {

    /** The time on the seller's wall at which a run of the day begins. What is verified later waits for the next one. */
    @WithDefault("18:00")
    LocalTime runAt();

    /** How often runs that fell due are taken. */
    @WithDefault("5s")
    String runEvery();

    /** A run that stopped in the middle with its process goes on after this time. */
    @WithDefault("2m")
    Duration goOnAfter();

    /** How many charges of a group are billed in one transaction. */
    @WithDefault("1000")
    int chargesAtOnce();
}
