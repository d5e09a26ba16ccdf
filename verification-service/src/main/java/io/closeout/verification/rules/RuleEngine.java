package io.closeout.verification.rules;

import java.util.ArrayList;
import java.util.List;

/** Holds facts against a rule set. Pure: the same facts under the same rule set always give the same findings. */
public final class RuleEngine {

    private RuleEngine() {}

    /** @return what was found, in the order of the rules and of the lines */
    public static List<Finding> evaluate(Facts facts, RuleSet ruleSet) {
        var findings = new ArrayList<Finding>(0);
        for (var rule : ruleSet.rules()) {
            rule.check(facts, findings);
        }
        return findings;
    }
}
