package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.kit.policy.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule as its file states it.
 *
 * @param severities which severities an overlay may give it; without, only its own
 * @param optional whether an overlay may switch it off
 * @param owner the lowest level whose overlay may set its severity or switch it off; without, only the whole network's
 * @param appliesTo whether the condition is asked once for the report, or for each of its lines or photos
 * @param limits thresholds that the condition uses as {@code limit.<name>}
 * @param known CEL; where it is false, too little is known to ask the condition. Without, enough is always known
 * @param when the condition, CEL; true means a finding
 * @param parameters values for the message, CEL, each giving a text or a whole number
 */
record RuleDefinition(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) Severity severity,
        List<Severity> severities,
        Boolean optional,
        Level owner,
        @JsonProperty(required = true) ClearedBy clearedBy,
        @JsonProperty(required = true) AppliesTo appliesTo,
        Map<String, LimitDefinition> limits,
        @Nullable String known,
        @JsonProperty(required = true) String when,
        @JsonProperty(required = true) String message,
        Map<String, String> parameters) {

    RuleDefinition {
        severities = severities == null ? List.of(severity) : List.copyOf(severities);
        optional = Boolean.TRUE.equals(optional);
        owner = owner == null ? Level.EU : owner;
        limits = limits == null ? Map.of() : limits;
        parameters = parameters == null ? Map.of() : parameters;
    }

    Map<String, Long> limitValues() {
        var values = new LinkedHashMap<String, Long>();
        limits.forEach((name, limit) -> values.put(name, limit.value()));
        return values;
    }
}
