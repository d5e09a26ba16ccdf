package io.closeout.verification.rules;

import dev.cel.runtime.CelVariableResolver;
import io.closeout.verification.rules.Facts.LineFacts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of each word while one rule looks at one report, or at one line of it. */
record Values(Facts facts, @Nullable LineFacts line, Map<String, Long> limits) implements CelVariableResolver {

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(value(name));
    }

    private @Nullable Object value(String name) {
        var ofReport = Vocabulary.REPORT.get(name);
        if (ofReport != null) {
            return ofReport.value().apply(facts);
        }
        var ofLine = Vocabulary.LINE.get(name);
        if (ofLine != null && line != null) {
            return ofLine.value().apply(line);
        }
        return name.startsWith(Vocabulary.LIMIT) ? limits.get(name.substring(Vocabulary.LIMIT.length())) : null;
    }
}
