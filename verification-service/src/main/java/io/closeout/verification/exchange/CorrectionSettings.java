package io.closeout.verification.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How corrections are agreed on. */
@ConfigMapping(prefix = "closeout.verification.corrections")
interface CorrectionSettings {

    /** Calendar days a station has for its answer, counted from the day of the proposal at the place of work. */
    @WithDefault("10")
    int answerDays();
}
