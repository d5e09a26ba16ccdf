package io.closeout.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kubernetes.Manifests;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An object that makes pods, whatever its kind. */
record Workload(JsonNode object) {

    static Stream<Workload> all(Manifests manifests) {
        return manifests.objects().stream()
                .filter(o -> o.at("/spec/template/spec").isObject())
                .map(Workload::new);
    }

    /** The workloads for which a claim does not hold, as sentences. */
    static Stream<String> violating(Manifests manifests, Predicate<Workload> claim, String complaint) {
        return all(manifests).filter(claim.negate()).map(w -> w.id() + " " + complaint);
    }

    /** The containers, those that start the pod included, for which a claim does not hold. */
    static Stream<String> containersViolating(Manifests manifests, Predicate<JsonNode> claim, String complaint) {
        return all(manifests)
                .flatMap(w -> w.allContainers()
                        .filter(claim.negate())
                        .map(c -> "%s: container %s %s"
                                .formatted(w.id(), c.path("name").asText(), complaint)));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> labels(JsonNode labels) {
        return labels.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
    }

    String id() {
        return Manifests.idOf(object);
    }

    JsonNode pod() {
        return object.at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        return labels(object.at("/spec/template/metadata/labels"));
    }

    Stream<JsonNode> containers() {
        return elements(pod().path("containers"));
    }

    Stream<JsonNode> allContainers() {
        return Stream.concat(containers(), elements(pod().path("initContainers")));
    }

    /** An empty selector would match every pod; here it matches none, so that it is always found. */
    boolean isSelectedBy(JsonNode matchLabels) {
        return !matchLabels.isEmpty()
                && podLabels().entrySet().containsAll(labels(matchLabels).entrySet());
    }
}
