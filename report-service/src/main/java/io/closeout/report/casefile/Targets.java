package io.closeout.report.casefile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Dates we name where nobody else has named one: what a reader may expect, not what a contract promises. */
@ConfigMapping(prefix = "closeout.cases")
interface Targets {

    /** Days from the signature, or from the station's answer, to the decision of the verification. */
    @WithDefault("3")
    int verifyWithinDays();

    /** Days from the decision to the invoice. */
    @WithDefault("2")
    int issueWithinDays();
}
