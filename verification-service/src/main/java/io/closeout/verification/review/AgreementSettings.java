package io.closeout.verification.review;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.util.Map;

/** When a correction needs the station's agreement. */
@ConfigMapping(prefix = "closeout.verification.agreement")
interface AgreementSettings {

    /**
     * Networks (tenants) in which a reviewer proposes a correction that cuts a line by more than so many percent, instead of
     * approving it at once; 0 for every cut. A network that is not named leaves it to its reviewers.
     */
    Map<String, BigDecimal> abovePercent();
}
