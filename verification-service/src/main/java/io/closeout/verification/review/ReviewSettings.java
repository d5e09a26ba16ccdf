package io.closeout.verification.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the dialogue with stations goes, and how bulk approvals are worked off. */
@ConfigMapping(prefix = "closeout.verification.review")
interface ReviewSettings {

    /** Calendar days a station has for an answer, counted from the day of the question at the place of work. */
    @WithDefault("10")
    int answerDays();

    /** How often bulk approvals that are due are taken up; off for none. */
    @WithDefault("1s")
    String bulkEvery();
}
