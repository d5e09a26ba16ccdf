package io.closeout.kubernetes.policy;

import static io.closeout.kubernetes.policy.Workload.containersViolating;
import static io.closeout.kubernetes.policy.Workload.elements;
import static io.closeout.kubernetes.policy.Workload.violating;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kubernetes.Manifests;
import io.closeout.kubernetes.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** How a pod starts, runs, is replaced and ends without losing a request or an event. */
final class OperationRules {

    private static final String MANAGEMENT = "management";
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    private OperationRules() {}

    static Stream<Rule<Manifests>> all() {
        return Stream.of(
                new Rule<>(
                        "resources are requested, memory is limited to its request, CPU is not limited",
                        m -> containersViolating(m, OperationRules::resourcesAreSet, "has no sound resources")),
                new Rule<>("every probe asks the management port", OperationRules::probes),
                new Rule<>("an image has a fixed version, the one on the label", OperationRules::images),
                new Rule<>(
                        "a roll-out never takes a pod away before its successor is ready",
                        m -> violating(
                                m,
                                w -> w.object()
                                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                        .asText()
                                        .equals("0"),
                                "may go below its replicas while it rolls out")),
                new Rule<>("a pod has the time to stop gracefully", OperationRules::stops),
                new Rule<>(
                        "pods spread over nodes and zones",
                        m -> violating(m, OperationRules::spreads, "may stand on one node or in one zone")),
                new Rule<>(
                        "a disruption budget selects the pods and still lets a node drain", OperationRules::budgets));
    }

    private static boolean resourcesAreSet(JsonNode container) {
        var requests = container.at("/resources/requests");
        var limits = container.at("/resources/limits");
        return requests.has("cpu")
                && requests.has("memory")
                && requests.path("memory").equals(limits.path("memory"))
                && !limits.has("cpu");
    }

    private static Stream<String> probes(Manifests manifests) {
        return Workload.all(manifests)
                .flatMap(w -> w.containers()
                        .flatMap(c -> PROBES.entrySet().stream()
                                .filter(probe -> !asksManagement(c, probe.getKey(), probe.getValue()))
                                .map(probe -> "%s has no %s on %s of the management port"
                                        .formatted(w.id(), probe.getKey(), probe.getValue()))));
    }

    private static boolean asksManagement(JsonNode container, String probe, String path) {
        var request = container.path(probe).path("httpGet");
        return request.path("port").asText().equals(MANAGEMENT)
                && request.path("path").asText().equals(path)
                && elements(container.path("ports"))
                        .anyMatch(port -> port.path("name").asText().equals(MANAGEMENT)
                                && port.path("containerPort").asInt() == 9000);
    }

    private static Stream<String> images(Manifests manifests) {
        return Workload.all(manifests)
                .flatMap(w -> w.allContainers()
                        .map(c -> c.path("image").asText())
                        .filter(image ->
                                !isFixed(image, w.podLabels().getOrDefault("app.kubernetes.io/version", "none")))
                        .map(image -> "%s runs %s, which its version label does not tell".formatted(w.id(), image)));
    }

    /** A colon before the last slash belongs to a registry's port, not to a tag. */
    private static boolean isFixed(String image, String version) {
        var name = image.substring(image.lastIndexOf('/') + 1);
        var tag = name.contains(":") ? name.substring(name.indexOf(':') + 1) : "latest";
        return !tag.equals("latest") && tag.equals(version);
    }

    private static Stream<String> stops(Manifests manifests) {
        var shutdown = manifests
                .ofKind("ConfigMap")
                .map(c -> c.at("/data/QUARKUS_SHUTDOWN_TIMEOUT").asText())
                .filter(timeout -> !timeout.isEmpty())
                .map(timeout -> Duration.parse("PT" + timeout).toSeconds())
                .findFirst()
                .orElse(0L);
        return violating(
                manifests,
                w -> w.containers().allMatch(c -> {
                    var sleep = c.at("/lifecycle/preStop/sleep/seconds").asLong(0);
                    var grace = w.pod().path("terminationGracePeriodSeconds").asLong(30);
                    return sleep > 0 && shutdown > 0 && grace > sleep + shutdown;
                }),
                "is killed before it has slept and shut down");
    }

    private static boolean spreads(Workload workload) {
        return Stream.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")
                .allMatch(key -> elements(workload.pod().path("topologySpreadConstraints"))
                        .anyMatch(constraint ->
                                constraint.path("topologyKey").asText().equals(key)
                                        && workload.isSelectedBy(constraint.at("/labelSelector/matchLabels"))));
    }

    private static Stream<String> budgets(Manifests manifests) {
        return violating(
                manifests,
                w -> manifests
                                .ofKind("PodDisruptionBudget")
                                .filter(b -> w.isSelectedBy(b.at("/spec/selector/matchLabels")))
                                .filter(b -> b.at("/spec/maxUnavailable").asInt(0) >= 1)
                                .count()
                        == 1,
                "has not exactly one disruption budget that allows one disruption");
    }
}
