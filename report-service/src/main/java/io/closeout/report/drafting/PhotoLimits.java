package io.closeout.report.drafting;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a report may bring in photos. */
@ConfigMapping(prefix = "closeout.photos")
public interface PhotoLimits {

    /** How many photos belong to one report. */
    @WithDefault("50")
    int perReport();

    /** The largest file. The body limit in application.properties is as large. */
    @WithDefault("20M")
    MemorySize largest();
}
