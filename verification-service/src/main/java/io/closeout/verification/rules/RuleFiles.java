package io.closeout.verification.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the rules of all networks come from, and how soon a change is noticed. */
@ConfigMapping(prefix = "closeout.verification.rules")
interface RuleFiles {

    /** The rule sets that come with the service; all of them are resources of it. */
    @WithDefault("rulesets/closeout-basic-1.yaml,rulesets/closeout-basic-2.yaml,rulesets/closeout-basic-3.yaml")
    List<String> sets();

    /**
     * A folder of further rule sets and overlays ({@code *.yaml}, {@code *.json}) for all networks of this installation,
     * read at start. A bad file stops the start.
     */
    Optional<Path> folder();

    /** After this time a replica looks whether a network has published rules elsewhere. */
    @WithDefault("PT1S")
    Duration lookAgainAfter();
}
