package io.closeout.verification.backtest;

import io.closeout.verification.rules.Check;
import io.closeout.verification.rules.Examination;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Finding;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleEngine;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rule set that is tried. Its days do not count, for it is tried on the past; its countries and kinds of work do. */
final class Draft {

    private final RuleSet ruleSet;
    private final List<Rule> rules;

    Draft(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.rules = ruleSet.rules();
    }

    boolean isFor(Facts facts) {
        return allows(ruleSet.countries(), facts.report().country())
                && allows(ruleSet.interventionTypes(), facts.report().interventionType());
    }

    private static boolean allows(List<String> some, String one) {
        return some.isEmpty() || some.contains(one);
    }

    Verdict judge(PastFacts past) {
        var blind = rules.stream().filter(rule -> !past.answers(rule)).toList();
        var others =
                blind.isEmpty() ? rules : rules.stream().filter(past::answers).toList();
        return Verdict.of(
                RuleEngine.examine(past.facts(), others),
                blind.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)),
                blind.stream().anyMatch(rule -> rule.severity().isWorseThan(Severity.INFO)));
    }

    /**
     * What the draft says about one decision.
     *
     * @param findings by rule, line and number, with their severity
     * @param notJudged rules that would have needed to know what nobody noted then
     * @param notAsked rules that say themselves that too little is known; they would not stop the report today either
     */
    record Verdict(Map<FindingKey, Severity> findings, Set<String> notJudged, List<String> notAsked, Passes passes) {

        static Verdict of(Examination examination, Set<String> notJudged, boolean inDoubt) {
            var findings = FindingKey.number(
                    examination.findings(),
                    Finding::ruleId,
                    finding -> String.valueOf(finding.lineId()),
                    Finding::severity);
            var stops = findings.values().stream().anyMatch(severity -> severity.isWorseThan(Severity.INFO));
            return new Verdict(
                    findings,
                    notJudged,
                    examination.checks().stream()
                            .filter(check -> check.unknown() > 0)
                            .map(Check::ruleId)
                            .toList(),
                    stops ? Passes.NOT : inDoubt ? Passes.PERHAPS : Passes.BY_ITSELF);
        }
    }

    /** Whether a report passes without a human, as far as the rules are asked. */
    enum Passes {
        BY_ITSELF,
        NOT,
        PERHAPS
    }

    /** A finding that can be recognised: of several by one rule on one line, the first is the first. */
    record FindingKey(String ruleId, String lineId, int number) {

        static <T> Map<FindingKey, Severity> number(
                List<T> found, Function<T, String> rule, Function<T, String> line, Function<T, Severity> severity) {
            var numbered = new LinkedHashMap<FindingKey, Severity>();
            for (var one : found) {
                var number = 1;
                while (numbered.containsKey(new FindingKey(rule.apply(one), line.apply(one), number))) {
                    number++;
                }
                numbered.put(new FindingKey(rule.apply(one), line.apply(one), number), severity.apply(one));
            }
            return numbered;
        }
    }
}
