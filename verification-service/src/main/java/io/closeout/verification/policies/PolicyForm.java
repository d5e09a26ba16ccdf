package io.closeout.verification.policies;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.ValueType;
import io.closeout.kit.policy.VariableDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form for the next version of the policy of one scope, filled with what the last version says.
 *
 * @param policy name of the policy of this scope, the one it has or the one it will get
 * @param version that will be published
 */
record PolicyForm(String policy, int version, List<Field> fields) {

    /**
     * One variable that this scope may set.
     *
     * @param value what the last version says; empty if it leaves it to the level above
     * @param words the words to choose from; empty for a number
     * @param decimal whether the number may have decimals
     * @param left between which ends the last version lets the levels below move it; null if it does not say
     */
    record Field(
            String variable,
            String value,
            List<String> words,
            boolean decimal,
            @Nullable Object min,
            @Nullable Object max,
            @Nullable Setting left) {}

    static PolicyForm of(Scope scope, Collection<VariableDefinition> variables, List<Overlay> published) {
        var last = published.stream()
                .filter(overlay -> overlay.scope().equals(scope))
                .reduce((earlier, later) -> later)
                .orElse(null);
        var fields = variables.stream()
                .filter(variable -> scope.level().compareTo(variable.ownerLevel()) <= 0)
                .map(variable -> field(variable, last))
                .toList();
        return last == null
                ? new PolicyForm(nameFor(scope), 1, fields)
                : new PolicyForm(last.policyId(), last.version() + 1, fields);
    }

    private static Field field(VariableDefinition variable, @Nullable Overlay last) {
        var setting = last == null ? null : last.settings().get(variable.name());
        return new Field(
                variable.name(),
                setting == null ? "" : setting.value(),
                variable.bounds().allowed().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                variable.type() == ValueType.DECIMAL,
                variable.bounds().min(),
                variable.bounds().max(),
                setting == null || !narrows(setting) ? null : setting);
    }

    private static boolean narrows(Setting setting) {
        return setting.min() != null
                || setting.max() != null
                || !setting.allowed().isEmpty();
    }

    /** Such as {@code country-no}; what is no plain word gets a mark of its own, so that no two are the same. */
    private static String nameFor(Scope scope) {
        var name = Stream.of(
                        Map.entry("country", Objects.requireNonNullElse(scope.country(), "")),
                        Map.entry("station", Objects.requireNonNullElse(scope.station(), "")),
                        Map.entry("contract", Objects.requireNonNullElse(scope.contract(), "")))
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "-" + plain(part.getValue()))
                .collect(Collectors.joining("."));
        return name.isEmpty() ? "network" : name;
    }

    private static String plain(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.equalsIgnoreCase(text) ? plain : plain + "-" + Integer.toHexString(text.hashCode());
    }
}
