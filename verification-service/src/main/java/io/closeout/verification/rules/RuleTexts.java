package io.closeout.verification.rules;

import io.closeout.kit.policy.PolicyFault;
import io.closeout.verification.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** A rule that is put in force has a text for its finding, and gives that text the values it shows. */
public final class RuleTexts {

    private RuleTexts() {}

    public static List<PolicyFault> faults(RuleSet set) {
        var lines = Lines.of(RuleSets.nameOf(set), set.text());
        var faults = new ArrayList<PolicyFault>();
        for (int i = 0; i < set.rules().size(); i++) {
            var rule = set.rules().get(i);
            var where = "%s: rule %s".formatted(lines.where("/rules/" + i + "/message"), rule.id());
            if (!Wording.has(rule.messageKey())) {
                faults.add(new PolicyFault(where, "there is no text " + rule.messageKey()));
                continue;
            }
            Wording.placeholders(rule.messageKey()).stream()
                    .filter(name -> !rule.parameterNames().contains(name))
                    .forEach(name -> faults.add(new PolicyFault(
                            where,
                            "the text %s shows %s, which the rule does not give".formatted(rule.messageKey(), name))));
        }
        return faults;
    }
}
