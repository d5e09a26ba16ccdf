package io.closeout.reminder.dunning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the work list of levels is worked off. */
@ConfigMapping(prefix = "closeout.dunning")
public interface DunningSettings {

    /** How many levels are decided in one transaction. */
    @WithDefault("200")
    int batch();
}
