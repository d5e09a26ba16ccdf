package io.closeout.kit.policy;

import java.util.Map;

/** Where an overlay was written, down to the line of each variable. */
public record Origin(String file, Map<String, Integer> lines) {

    public Origin {
        lines = Map.copyOf(lines);
    }

    static Origin unknown(Source id) {
        return new Origin("%s v%d".formatted(id.policyId(), id.version()), Map.of());
    }

    String of(String variable) {
        var line = lines.get(variable);
        return line == null ? "%s: %s".formatted(file, variable) : "%s:%d: %s".formatted(file, line, variable);
    }
}
