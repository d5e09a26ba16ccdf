package io.closeout.verification.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How bulk approvals are worked off. */
@ConfigMapping(prefix = "closeout.verification.review")
interface ReviewSettings {

    /** How often those that are due are taken up; off for never. */
    @WithDefault("1s")
    String bulkEvery();
}
