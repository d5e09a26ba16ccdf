package io.closeout.verification.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one rule, ready to run. They do not depend on the values of its limits, so that every overlay of a
 * rule shares them.
 *
 * @param known null if enough is always known
 * @param words the facts the condition mentions, in the order of its text
 */
record CompiledRule(
        Expression condition, @Nullable Expression known, Map<String, Expression> parameters, List<String> words) {

    private static final List<CelType> CLAIM = List.of(SimpleType.BOOL);
    private static final List<CelType> VALUE = List.of(SimpleType.STRING, SimpleType.INT);

    /**
     * @param faults takes the field and the reason of everything that is wrong
     * @return null if something is wrong
     */
    static @Nullable CompiledRule of(RuleDefinition rule, BiConsumer<String, String> faults) {
        var attempt = new Attempt(Expressions.of(rule), faults);
        var condition = attempt.compile("when", rule.when(), CLAIM);
        var known = rule.known() == null ? null : attempt.compile("known", rule.known(), CLAIM);
        var parameters = new LinkedHashMap<String, Expression>();
        rule.parameters().forEach((name, text) -> {
            var expression = attempt.compile("parameters/" + name, text, VALUE);
            if (expression != null) {
                parameters.put(name, expression);
            }
        });
        if (attempt.failed || condition == null) {
            return null;
        }
        var words = condition.words().stream()
                .filter(word -> !word.startsWith(Vocabulary.LIMIT))
                .toList();
        return new CompiledRule(condition, known, parameters, words);
    }

    Set<String> vocabulary() {
        var all = new LinkedHashSet<>(condition.words());
        if (known != null) {
            all.addAll(known.words());
        }
        parameters.values().forEach(parameter -> all.addAll(parameter.words()));
        return all;
    }

    private static final class Attempt {

        private final Expressions expressions;
        private final BiConsumer<String, String> faults;
        private boolean failed;

        Attempt(Expressions expressions, BiConsumer<String, String> faults) {
            this.expressions = expressions;
            this.faults = faults;
        }

        @Nullable
        Expression compile(String field, String text, List<CelType> allowed) {
            try {
                return expressions.compile(text, allowed);
            } catch (IllegalArgumentException e) {
                faults.accept(field, String.valueOf(e.getMessage()));
                failed = true;
                return null;
            }
        }
    }
}
