package io.closeout.verification.rules;

import dev.cel.runtime.CelVariableResolver;
import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.PhotoFacts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of each word while one rule looks at one report, or at one line or photo of it. */
record Values(
        Facts facts, @Nullable LineFacts line, @Nullable PhotoFacts photo, Map<String, Long> limits)
        implements CelVariableResolver {

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(value(name));
    }

    private @Nullable Object value(String name) {
        var ofReport = Vocabulary.REPORT.get(name);
        if (ofReport != null) {
            return ofReport.value().apply(facts);
        }
        var ofLine = line == null ? null : Vocabulary.LINE.get(name);
        if (ofLine != null && line != null) {
            return ofLine.value().apply(line);
        }
        var ofPhoto = photo == null ? null : Vocabulary.PHOTO.get(name);
        if (ofPhoto != null && photo != null) {
            return ofPhoto.value().apply(photo);
        }
        return name.startsWith(Vocabulary.LIMIT) ? limits.get(name.substring(Vocabulary.LIMIT.length())) : null;
    }
}
