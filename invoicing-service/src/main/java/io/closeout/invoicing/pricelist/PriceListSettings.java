package io.closeout.invoicing.pricelist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a price list may be brought at once, and how long one waits for it. */
@ConfigMapping(prefix = "closeout.pricing.lists")
interface PriceListSettings {

    /** A file with more rows is refused. */
    @WithDefault("500000")
    int mostRows();

    /** A file that takes longer is gone on with after its upload was answered, as a job that can be watched. */
    @WithDefault("3s")
    Duration patience();

    /** A file of which nothing was heard for so long was left by a process that ended. */
    @WithDefault("10m")
    Duration abandonedAfter();
}
