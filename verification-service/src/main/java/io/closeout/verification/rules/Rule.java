package io.closeout.verification.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.RuleDefinition.AppliesTo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One compiled rule. A condition that cannot be evaluated is a blocking finding: a human looks, nothing is lost. */
public final class Rule {

    /** The message of a rule that failed on the facts, for example by overflow. */
    public static final String FAILED = "finding.rule-failed";

    private static final List<CelType> CONDITION = List.of(SimpleType.BOOL);
    private static final List<CelType> PARAMETER = List.of(SimpleType.STRING, SimpleType.INT);

    private final RuleDefinition definition;
    private final Expression condition;
    private final Map<String, Expression> parameters;

    private Rule(RuleDefinition definition, Expression condition, Map<String, Expression> parameters) {
        this.definition = definition;
        this.condition = condition;
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    static Rule compile(RuleDefinition definition) {
        var expressions = Expressions.of(definition);
        var parameters = new LinkedHashMap<String, Expression>();
        definition.parameters().forEach((name, text) -> parameters.put(name, expressions.compile(text, PARAMETER)));
        return new Rule(definition, expressions.compile(definition.when(), CONDITION), parameters);
    }

    public String id() {
        return definition.id();
    }

    public String version() {
        return definition.version();
    }

    public Severity severity() {
        return definition.severity();
    }

    public ClearedBy clearedBy() {
        return definition.clearedBy();
    }

    public String messageKey() {
        return definition.message();
    }

    public String condition() {
        return definition.when();
    }

    public Map<String, Long> limits() {
        return definition.limits();
    }

    /** The names its message may use. */
    public Set<String> parameterNames() {
        return parameters.keySet();
    }

    /** All words it asks, of its condition and of its message. */
    Set<String> words() {
        var words = new LinkedHashSet<>(condition.words());
        parameters.values().forEach(parameter -> words.addAll(parameter.words()));
        return words;
    }

    void check(Facts facts, List<Finding> findings) {
        if (definition.appliesTo() == AppliesTo.REPORT) {
            check(facts, null, findings);
        } else {
            facts.lines().forEach(line -> check(facts, line, findings));
        }
    }

    private void check(Facts facts, @Nullable LineFacts line, List<Finding> findings) {
        var values = new Values(facts, line, definition.limits());
        try {
            if (condition.holds(values)) {
                findings.add(finding(values, definition.severity(), definition.message(), parameters(values)));
            }
        } catch (CelEvaluationException e) {
            findings.add(finding(values, Severity.BLOCKING, FAILED, Map.of("rule", id())));
        }
    }

    private Finding finding(Values values, Severity severity, String message, Map<String, String> parameters) {
        var line = values.line();
        return new Finding(
                id(),
                version(),
                severity,
                line == null ? null : line.lineId(),
                clearedBy(),
                message,
                parameters,
                inputs(values),
                limits());
    }

    private Map<String, String> parameters(Values values) throws CelEvaluationException {
        var texts = new LinkedHashMap<String, String>();
        for (var parameter : parameters.entrySet()) {
            texts.put(parameter.getKey(), parameter.getValue().value(values).toString());
        }
        return texts;
    }

    private Map<String, String> inputs(Values values) {
        var inputs = new LinkedHashMap<String, String>();
        condition.words().stream()
                .filter(word -> !word.startsWith(Vocabulary.LIMIT))
                .forEach(word -> values.find(word).ifPresent(value -> inputs.put(word, value.toString())));
        return inputs;
    }
}
