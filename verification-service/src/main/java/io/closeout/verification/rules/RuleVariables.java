package io.closeout.verification.rules;

import io.closeout.kit.policy.Bounds;
import io.closeout.kit.policy.PolicyCatalogue;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.ValueType;
import io.closeout.kit.policy.VariableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What overlays may set of a rule set, as variables of a policy: {@code <rule>.<limit>}, {@code <rule>.severity} and,
 * where a rule may be switched off, {@code <rule>.enabled}.
 */
final class RuleVariables {

    private static final String SEVERITY = "severity";
    private static final String ENABLED = "enabled";

    private RuleVariables() {}

    static boolean isReserved(String limit) {
        return limit.equals(SEVERITY) || limit.equals(ENABLED);
    }

    static PolicyCatalogue of(RuleSet ruleSet) {
        var variables = new ArrayList<VariableDefinition>();
        ruleSet.rules().forEach(rule -> variables.addAll(of(rule)));
        return PolicyCatalogue.of(ruleSet.id(), 1, variables);
    }

    private static List<VariableDefinition> of(Rule rule) {
        var variables = new ArrayList<VariableDefinition>();
        var definition = rule.definition();
        definition
                .limits()
                .forEach((name, limit) -> variables.add(new VariableDefinition(
                        name(rule, name), limit.owner(), ValueType.INTEGER, limit.bounds(), limit.value())));
        variables.add(new VariableDefinition(
                name(rule, SEVERITY), definition.owner(), ValueType.TEXT, severities(definition), word(rule)));
        if (definition.optional()) {
            variables.add(new VariableDefinition(
                    name(rule, ENABLED), definition.owner(), ValueType.BOOLEAN, Bounds.NONE, true));
        }
        return variables;
    }

    /** The rule as the overlays leave it; empty if they switch it off. */
    static Optional<Rule> apply(Rule rule, Resolved resolved) {
        if (rule.definition().optional() && !resolved.flag(name(rule, ENABLED))) {
            return Optional.empty();
        }
        var limits = new LinkedHashMap<String, Long>();
        rule.limits().keySet().forEach(name -> limits.put(name, resolved.integer(name(rule, name))));
        var severity = Severity.valueOf(resolved.text(name(rule, SEVERITY)).toUpperCase(Locale.ROOT));
        return Optional.of(rule.with(severity, limits));
    }

    private static Bounds severities(RuleDefinition rule) {
        return new Bounds(
                null,
                null,
                rule.severities().stream().map(RuleVariables::word).collect(Collectors.toUnmodifiableSet()));
    }

    private static String word(Rule rule) {
        return word(rule.severity());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Rule rule, String what) {
        return rule.id() + "." + what;
    }
}
