package io.closeout.kubernetes.policy;

import static io.closeout.kubernetes.policy.Workload.elements;
import static io.closeout.kubernetes.policy.Workload.violating;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kubernetes.Manifests;
import io.closeout.kubernetes.Rule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who selects whom, and who may talk to whom. */
final class WiringRules {

    private static final String VERSION = "app.kubernetes.io/version";

    private WiringRules() {}

    static Stream<Rule<Manifests>> all() {
        return Stream.of(
                new Rule<>("no selector names the version", WiringRules::versionedSelectors),
                new Rule<>(
                        "a workload selects its own pods",
                        m -> violating(
                                m,
                                w -> w.isSelectedBy(w.object().at("/spec/selector/matchLabels")),
                                "does not select the pods it makes")),
                new Rule<>("a service leads to exactly one workload", WiringRules::services),
                new Rule<>("no service exposes the management port", WiringRules::exposedManagement),
                new Rule<>("traffic is denied unless a policy allows it", WiringRules::defaultDeny),
                new Rule<>("every object stands in the namespace of the product", WiringRules::namespaces));
    }

    private static Stream<String> versionedSelectors(Manifests manifests) {
        return manifests.objects().stream()
                .filter(o -> o.findValues("selector").stream()
                        .anyMatch(s -> s.has(VERSION) || s.path("matchLabels").has(VERSION)))
                .map(o -> Manifests.idOf(o) + " selects by version, which cannot be changed later");
    }

    private static Stream<String> services(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .filter(s -> Workload.all(manifests)
                                .filter(w -> w.isSelectedBy(s.at("/spec/selector")))
                                .count()
                        != 1)
                .map(s -> Manifests.idOf(s) + " does not lead to exactly one workload");
    }

    /** Ports by name or number: whatever does not lead to the container port called http is one too many. */
    private static Stream<String> exposedManagement(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .filter(s -> !s.at("/spec/type").asText().equals("ClusterIP")
                        || s.at("/spec/ports").isEmpty()
                        || elements(s.at("/spec/ports"))
                                .anyMatch(port -> !Set.of("http", "8080").contains(target(port))))
                .map(s -> Manifests.idOf(s) + " exposes more than the http port inside the cluster");
    }

    private static String target(JsonNode port) {
        return port.has("targetPort")
                ? port.path("targetPort").asText()
                : port.path("port").asText();
    }

    private static Stream<String> defaultDeny(Manifests manifests) {
        var denied = manifests
                .ofKind("NetworkPolicy")
                .filter(p -> p.at("/spec/podSelector").isObject()
                        && p.at("/spec/podSelector").isEmpty())
                .filter(p -> !p.at("/spec").has("ingress") && !p.at("/spec").has("egress"))
                .flatMap(p -> elements(p.at("/spec/policyTypes")).map(JsonNode::asText))
                .collect(Collectors.toSet());
        return Stream.of("Ingress", "Egress")
                .filter(direction -> !denied.contains(direction))
                .map(direction -> "no NetworkPolicy denies all " + direction);
    }

    private static Stream<String> namespaces(Manifests manifests) {
        var names = manifests
                .ofKind("Namespace")
                .map(n -> n.at("/metadata/name").asText())
                .toList();
        return manifests.objects().stream()
                .filter(o -> !o.path("kind").asText().equals("Namespace"))
                .filter(o -> !names.contains(o.at("/metadata/namespace").asText()))
                .map(o -> Manifests.idOf(o) + " stands in no namespace of ours");
    }
}
