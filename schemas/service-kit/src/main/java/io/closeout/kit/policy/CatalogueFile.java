package io.closeout.kit.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a catalogue stands in a file. */
record CatalogueFile(String catalogue, int version, Map<String, Variable> variables) {

    record Variable(
            ValueType type,
            Level owner,
            @Nullable String min,
            @Nullable String max,
            @Nullable List<String> allowed,
            @JsonProperty("default") String defaultValue) {

        VariableDefinition named(String name) {
            return allowed == null
                    ? VariableDefinition.ranged(name, owner, type, new VariableDefinition.Range(min, max), defaultValue)
                    : VariableDefinition.choice(name, owner, allowed, defaultValue);
        }
    }

    PolicyCatalogue toCatalogue() {
        var definitions = variables.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
        return PolicyCatalogue.of(catalogue, version, definitions);
    }
}
