package io.closeout.kubernetes.policy;

import static io.closeout.kubernetes.policy.Workload.elements;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kubernetes.Manifests;
import io.closeout.kubernetes.Rule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Secrets are names here, never values; and each name is written down in secrets.yaml. */
final class SecretRules {

    private static final Pattern SECRET_NAME =
            Pattern.compile("PASSWORD|PASSPHRASE|SECRET|TOKEN(?!_)|JAAS|CREDENTIAL|PRIVATE_KEY|API_KEY");
    private static final Pattern SECRET_VALUE = Pattern.compile("(?i)password=|://[^/\\s]+:[^/\\s]+@|BEGIN [A-Z ]*KEY");
    private static final JsonNode DOCUMENTED = Manifests.yaml(Path.of("secrets.yaml"));

    private SecretRules() {}

    static Stream<Rule<Manifests>> all() {
        return Stream.of(
                new Rule<>("secrets stand here by reference only", SecretRules::values),
                new Rule<>("every reference leads to a declared name", SecretRules::danglingReferences),
                new Rule<>("only the migration knows the owner of the schema", SecretRules::ownersInService),
                new Rule<>("no setting is given twice", SecretRules::settingsGivenTwice));
    }

    private static Stream<String> values(Manifests manifests) {
        var objects = manifests.ofKind("Secret").map(o -> Manifests.idOf(o) + " belongs into the cluster only");
        var settings = Stream.concat(
                        manifests
                                .ofKind("ConfigMap")
                                .flatMap(c -> c.path("data").properties().stream()
                                        .map(e -> new Setting(
                                                Manifests.idOf(c),
                                                e.getKey(),
                                                e.getValue().asText()))),
                        Workload.all(manifests).flatMap(w -> w.allContainers().flatMap(c -> literals(w, c))))
                .filter(s -> SECRET_NAME.matcher(s.key()).find()
                        || SECRET_VALUE.matcher(s.value()).find())
                .map(s -> "%s gives %s in clear".formatted(s.where(), s.key()));
        return Stream.concat(objects, settings);
    }

    private static Stream<Setting> literals(Workload workload, JsonNode container) {
        return elements(container.path("env"))
                .filter(e -> e.has("value"))
                .map(e -> new Setting(
                        workload.id(), e.path("name").asText(), e.path("value").asText()));
    }

    private static Stream<String> danglingReferences(Manifests manifests) {
        return Workload.all(manifests)
                .flatMap(w -> references(w.pod())
                        .filter(r -> !r.isDeclaredIn(manifests))
                        .map(r -> "%s refers to %s %s%s, which nobody declares"
                                .formatted(w.id(), r.kind(), r.name(), r.key().isEmpty() ? "" : " key " + r.key())));
    }

    /** Environment and volumes, wherever they stand in the pod. */
    private static Stream<Reference> references(JsonNode pod) {
        return Stream.of(
                        pod.findValues("configMapRef").stream().map(n -> Reference.of("ConfigMap", n, "name")),
                        pod.findValues("configMapKeyRef").stream().map(n -> Reference.of("ConfigMap", n, "name")),
                        pod.findValues("configMap").stream().map(n -> Reference.of("ConfigMap", n, "name")),
                        pod.findValues("secretRef").stream().map(n -> Reference.of("Secret", n, "name")),
                        pod.findValues("secretKeyRef").stream().map(n -> Reference.of("Secret", n, "name")),
                        pod.findValues("secret").stream().map(n -> Reference.of("Secret", n, "secretName")))
                .flatMap(s -> s);
    }

    private static Stream<String> ownersInService(Manifests manifests) {
        return Workload.all(manifests)
                .filter(w -> w.containers()
                        .flatMap(SecretRules::references)
                        .anyMatch(r -> r.name().endsWith("-migration")))
                .map(w -> w.id() + " runs with the password of the schema's owner");
    }

    /** In one container the later source would silently win. */
    private static Stream<String> settingsGivenTwice(Manifests manifests) {
        return Workload.all(manifests)
                .flatMap(w -> w.allContainers()
                        .flatMap(c -> Stream.concat(
                                        elements(c.path("env"))
                                                .map(e -> e.path("name").asText()),
                                        references(c).flatMap(r -> r.keys(manifests).stream()))
                                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .filter(e -> e.getValue() > 1)
                                .map(e -> "%s gets %s from two places".formatted(w.id(), e.getKey()))));
    }

    private record Setting(String where, String key, String value) {}

    private record Reference(String kind, String name, String key) {

        static Reference of(String kind, JsonNode node, String nameField) {
            return new Reference(
                    kind, node.path(nameField).asText(), node.path("key").asText());
        }

        boolean isDeclaredIn(Manifests manifests) {
            var keys = keys(manifests);
            return key.isEmpty() ? !keys.isEmpty() : keys.contains(key);
        }

        Set<String> keys(Manifests manifests) {
            return kind.equals("Secret")
                    ? elements(DOCUMENTED.path(name).path("keys"))
                            .map(JsonNode::asText)
                            .collect(Collectors.toSet())
                    : manifests
                            .ofKind("ConfigMap")
                            .filter(c -> c.at("/metadata/name").asText().equals(name))
                            .flatMap(c -> c.path("data").properties().stream())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
        }
    }
}
