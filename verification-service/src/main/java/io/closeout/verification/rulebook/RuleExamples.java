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

    /**
     * An example as it is shown.
     *
     * @param says the message of the finding; empty where there is none
     */
    record Shown(String says, List<Value> values) {}

    /** One fact the rule looked at. */
    record Value(String name, String value) {}

    /** The first such example that the rule, as it stands for this network, still bears out. */
    Optional<Shown> of(Rule rule, Finds finds, Locale locale) {
        return examples.stream()
                .filter(example -> example.rule().equals(rule.id()) && example.finds() == finds)
                .filter(example -> rule.finds(example.facts()).isPresent() == (finds == Finds.HIT))
                .findFirst()
                .map(example -> shown(rule, example, locale));
    }

    private static Shown shown(Rule rule, Example example, Locale locale) {
        var says = rule.finds(example.facts())
                .map(finding -> Wording.text(locale, finding.messageKey(), finding.parameters()))
                .orElse("");
        var values = rule.look(example.facts()).entrySet().stream()
                .filter(fact -> !fact.getKey().equals("photo.id"))
                .map(fact -> new Value(
                        FactWords.name(locale, fact.getKey()), FactWords.value(locale, fact.getKey(), fact.getValue())))
                .toList();
        return new Shown(says, values);
    }
}
