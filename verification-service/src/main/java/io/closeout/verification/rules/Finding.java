package io.closeout.verification.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, with all that is needed to explain it without running the rule again.
 *
 * @param lineId the report line it is about; null if it is about the whole report
 * @param clearedBy who can clear it
 * @param parameters values for the placeholders of the message, in a form that depends on no language
 * @param inputs the facts the condition looked at
 * @param limits the thresholds they were held against
 */
public record Finding(
        String ruleId,
        String version,
        Severity severity,
        @Nullable String lineId,
        ClearedBy clearedBy,
        String messageKey,
        Map<String, String> parameters,
        Map<String, String> inputs,
        Map<String, Long> limits) {

    public Finding {
        parameters = ordered(parameters);
        inputs = ordered(inputs);
        limits = ordered(limits);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
