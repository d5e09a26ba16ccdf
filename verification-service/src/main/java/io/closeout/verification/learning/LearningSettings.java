package io.closeout.verification.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a rule is said to be noisy or silent. */
@ConfigMapping(prefix = "closeout.verification.learning")
interface LearningSettings {

    /** A rule is noisy if, as sure as 95 percent, fewer of its findings than so many in a hundred are upheld. */
    @WithDefault("25")
    int noisyBelowPercent();

    /** Of fewer decided findings nothing is concluded. */
    @WithDefault("20")
    int enoughDecided();

    /** A rule in use that found nothing for so long is silent. */
    @WithDefault("6")
    int silentMonths();
}
