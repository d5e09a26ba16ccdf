package io.closeout.kit.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay says about one variable, as written. Whoever narrows the bounds for the levels below also sets the
 * value, so that no inherited value is left outside.
 *
 * @param min the smallest value for the levels below; null leaves it as it is
 * @param max the largest value for the levels below; null leaves it as it is
 * @param allowed the only words for the levels below; empty leaves them as they are
 */
public record Setting(
        String value, @Nullable String min, @Nullable String max, List<String> allowed) {

    public Setting {
        allowed = List.copyOf(allowed);
    }

    public static Setting of(String value) {
        return new Setting(value, null, null, List.of());
    }

    public static Setting of(String value, @Nullable String min, @Nullable String max) {
        return new Setting(value, min, max, List.of());
    }
}
