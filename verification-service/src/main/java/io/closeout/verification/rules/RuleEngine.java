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

    /** The same with the result of each check, also of those that found nothing or could not be made. */
    public static Examination examine(Facts facts, RuleSet ruleSet) {
        return examine(facts, ruleSet.rules());
    }

    /** Only by some rules of a rule set. */
    public static Examination examine(Facts facts, List<Rule> rules) {
        var findings = new ArrayList<Finding>(0);
        var checks = new ArrayList<Check>(rules.size());
        for (var rule : rules) {
            checks.add(rule.check(facts, findings));
        }
        return new Examination(findings, checks);
    }
}
