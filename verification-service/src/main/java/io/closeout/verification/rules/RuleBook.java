package io.closeout.verification.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.jboss.logging.Logger;

/** The rule sets this service decides by. They are read at start; a bad one stops the start. */
@ApplicationScoped
public class RuleBook {

    private static final Logger LOG = Logger.getLogger(RuleBook.class);

    private final RuleSets ruleSets;
    private final AppliedRuleSets applied;

    RuleBook(RuleFiles files, AppliedRuleSets applied) {
        this.ruleSets = new RuleSets(files.sets().stream()
                .map(file -> RuleSetReader.read(file, ResourceFile.read(file)))
                .toList());
        this.applied = applied;
    }

    void open(@Observes Startup start) {
        ruleSets.all().forEach(one -> {
            applied.keep(one);
            LOG.infof("rule set %s version %s, %s, sha256 %s", one.id(), one.version(), one.checks(), one.sha256());
        });
    }

    public RuleSets ruleSets() {
        return ruleSets;
    }
}
