package io.closeout.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.kubernetes.Manifests;
import java.nio.file.Path;
import java.util.List;

/** One change to the rendered base that one rule must find; they stand in policy/planted.yaml. */
record PlantedViolation(String rule, JsonNode change) {

    static List<PlantedViolation> all() {
        return Manifests.yaml(Path.of("src/test/resources/policy/planted.yaml")).properties().stream()
                .flatMap(rule -> Workload.elements(rule.getValue()).map(c -> new PlantedViolation(rule.getKey(), c)))
                .toList();
    }

    Manifests in(Manifests base) {
        var object = change.path("object").asText();
        if (change.path("add") instanceof ObjectNode added) {
            return base.with(added);
        }
        if (change.has("set")) {
            return base.replacing(object, change.path("set").asText(), change.path("to"));
        }
        var removed = change.path("remove").asText();
        return removed.isEmpty() ? base.without(object) : base.removing(object, removed);
    }

    @Override
    public String toString() {
        return rule + " | " + change;
    }
}
