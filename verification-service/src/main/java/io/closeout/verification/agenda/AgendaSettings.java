package io.closeout.verification.agenda;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the agenda is worked off. */
@ConfigMapping(prefix = "closeout.verification.agenda")
interface AgendaSettings {

    /** How often it is looked at; {@code off} for never. */
    @WithDefault("1s")
    String every();

    /** How many entries are dealt with in one transaction. */
    @WithDefault("50")
    int batch();
}
