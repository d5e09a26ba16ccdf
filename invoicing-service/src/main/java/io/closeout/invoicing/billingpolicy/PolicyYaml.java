package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a policy as the text of its next version, to be changed and published. */
final class PolicyYaml {

    private PolicyYaml() {}

    static String next(Overlay last, int version, LocalDate from) {
        var text = new StringBuilder(1_000)
                .append("policy: ")
                .append(last.policyId())
                .append("\nversion: ")
                .append(version)
                .append('\n');
        var scope = new ArrayList<String>();
        add(scope, "country", last.scope().country());
        add(scope, "station", last.scope().station());
        add(scope, "contract", last.scope().contract());
        if (!scope.isEmpty()) {
            text.append("scope: {").append(String.join(", ", scope)).append("}\n");
        }
        text.append("validFrom: ").append(from).append("\nvalues:\n");
        new TreeMap<>(last.settings())
                .forEach((name, setting) -> text.append("  ")
                        .append(name)
                        .append(": ")
                        .append(written(setting))
                        .append('\n'));
        return text.toString();
    }

    private static String written(Setting setting) {
        var parts = new ArrayList<String>(List.of("value: " + quoted(setting.value())));
        add(parts, "min", setting.min());
        add(parts, "max", setting.max());
        if (!setting.allowed().isEmpty()) {
            var words = setting.allowed().stream().map(PolicyYaml::quoted).toList();
            parts.add("allowed: [" + String.join(", ", words) + "]");
        }
        return parts.size() == 1 ? quoted(setting.value()) : "{" + String.join(", ", parts) + "}";
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + ": " + quoted(value));
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
