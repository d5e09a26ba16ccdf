package io.closeout.verification.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which files this service decides by; all of them are resources of the service. */
@ConfigMapping(prefix = "closeout.verification.rules")
interface RuleFiles {

    /** The rule sets; no two of them may apply to one report. */
    @WithDefault("rulesets/closeout-basic-2.yaml")
    List<String> sets();
}
