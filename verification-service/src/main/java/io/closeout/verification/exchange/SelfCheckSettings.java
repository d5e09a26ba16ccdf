package io.closeout.verification.exchange;

import io.closeout.verification.rules.ResourceFile;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which lists there are for self-checking. */
@ConfigMapping(prefix = "closeout.verification.self-checks")
interface SelfCheckSettings {

    /** A resource of the service. */
    @WithDefault("selfchecks/closeout-selfcheck-1.yaml")
    String lists();

    /** Reads them once; a list that lacks a language stops the start. */
    @Singleton
    class Shipped {

        @Produces
        @Singleton
        SelfCheckLists lists(SelfCheckSettings settings) {
            return SelfCheckLists.read(ResourceFile.read(settings.lists()));
        }
    }
}
