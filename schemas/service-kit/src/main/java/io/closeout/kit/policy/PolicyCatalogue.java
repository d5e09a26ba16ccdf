package io.closeout.kit.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All variables there are. The catalogue has an id and a version too, because a default is a rule like any other. */
public final class PolicyCatalogue {

    private final Source source;
    private final Map<String, VariableDefinition> variables;

    private PolicyCatalogue(Source source, Map<String, VariableDefinition> variables) {
        this.source = source;
        this.variables = variables;
    }

    public static PolicyCatalogue of(String id, int version, List<VariableDefinition> variables) {
        var byName = new LinkedHashMap<String, VariableDefinition>();
        for (var variable : variables) {
            if (byName.put(variable.name(), variable) != null) {
                throw new IllegalArgumentException(variable.name() + " is defined twice");
            }
        }
        return new PolicyCatalogue(new Source(id, version, Level.EU), byName);
    }

    public Collection<VariableDefinition> variables() {
        return List.copyOf(variables.values());
    }

    public Optional<VariableDefinition> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** Where a default value comes from. */
    public Source source() {
        return source;
    }
}
