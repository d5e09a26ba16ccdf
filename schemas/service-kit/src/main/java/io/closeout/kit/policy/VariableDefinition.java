package io.closeout.kit.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the policy.
 *
 * @param ownerLevel the lowest level that may set it; everything above may too
 * @param bounds what no overlay may leave
 * @param defaultValue in force where no overlay speaks
 */
public record VariableDefinition(String name, Level ownerLevel, ValueType type, Bounds bounds, Object defaultValue) {

    public VariableDefinition {
        if (!bounds.contains(defaultValue)) {
            throw new IllegalArgumentException(
                    "default %s of %s is outside %s".formatted(defaultValue, name, bounds.description()));
        }
    }

    /** A variable between two ends, all written as text; null leaves an end open. */
    public static VariableDefinition ranged(
            String name, Level ownerLevel, ValueType type, Range range, String defaultValue) {
        var bounds = Bounds.between(parse(name, type, range.min()), parse(name, type, range.max()));
        return new VariableDefinition(name, ownerLevel, type, bounds, require(name, type, defaultValue));
    }

    /** A text variable that takes one of some words. */
    public static VariableDefinition choice(String name, Level ownerLevel, List<String> words, String defaultValue) {
        var allowed = words.stream().map(Object.class::cast).collect(Collectors.<Object>toUnmodifiableSet());
        return new VariableDefinition(name, ownerLevel, ValueType.TEXT, new Bounds(null, null, allowed), defaultValue);
    }

    /** A variable without bounds. */
    public static VariableDefinition free(String name, Level ownerLevel, ValueType type, String defaultValue) {
        return new VariableDefinition(name, ownerLevel, type, Bounds.NONE, require(name, type, defaultValue));
    }

    /** Two ends as text; null leaves one open. */
    public record Range(@Nullable String min, @Nullable String max) {}

    private static @Nullable Object parse(String name, ValueType type, @Nullable String text) {
        return text == null ? null : require(name, type, text);
    }

    private static Object require(String name, ValueType type, String text) {
        return type.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: '%s' is not %s".formatted(name, text, type.description())));
    }
}
