package io.closeout.verification.approval;

import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Finding;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.Severity;
import java.util.List;
import java.util.Optional;

/** What the rules say about one version of a report. */
record Judgement(RuleSet ruleSet, Facts facts, List<Finding> findings) {

    Judgement {
        findings = List.copyOf(findings);
    }

    Optional<Severity> worst() {
        Severity worst = null;
        for (var finding : findings) {
            if (worst == null || finding.severity().isWorseThan(worst)) {
                worst = finding.severity();
            }
        }
        return Optional.ofNullable(worst);
    }

    boolean isClean() {
        return worst().filter(severity -> severity.isWorseThan(Severity.INFO)).isEmpty();
    }
}
