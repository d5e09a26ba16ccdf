package io.closeout.verification.rulebook;

import io.closeout.verification.rules.Examples;
import io.closeout.verification.rules.Examples.Example;
import io.closeout.verification.rules.Examples.Finds;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.wording.FactWords;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The examples that tests hold the shipped rules against, put into the reader's words. */
@ApplicationScoped
class RuleExamples {

    private final List<Example> examples = Examples.read("rulesets/closeout-basic-3.examples.yaml");

    /** One fact in two reports: one in which the rule finds something, and one that it lets pass. */
    record Row(String name, String hit, String miss) {}

    /** Two reports on both sides of the limit, fact by fact, as far as the rule of this network bears them out. */
    List<Row> of(Rule rule, Locale locale) {
        var hit = example(rule, Finds.HIT);
        var miss = example(rule, Finds.MISS);
        if (hit.isEmpty() || miss.isEmpty()) {
            return List.of();
        }
        var passes = rule.look(miss.get().facts());
        return rule.look(hit.get().facts()).entrySet().stream()
                .filter(fact -> rule.words().contains(fact.getKey()))
                .map(fact -> new Row(
                        FactWords.name(locale, fact.getKey()),
                        FactWords.value(locale, fact.getKey(), fact.getValue()),
                        FactWords.value(locale, fact.getKey(), passes.getOrDefault(fact.getKey(), ""))))
                .toList();
    }

    /** What the rule says of the first of them; empty if it has no example. */
    String says(Rule rule, Locale locale) {
        return example(rule, Finds.HIT)
                .flatMap(example -> rule.finds(example.facts()))
                .map(finding -> Wording.text(locale, finding.messageKey(), finding.parameters()))
                .orElse("");
    }

    private Optional<Example> example(Rule rule, Finds finds) {
        return examples.stream()
                .filter(example -> example.rule().equals(rule.id()) && example.finds() == finds)
                .filter(example -> rule.finds(example.facts()).isPresent() == (finds == Finds.HIT))
                .findFirst();
    }
}
