package io.closeout.kubernetes.policy;

import static io.closeout.kubernetes.policy.Workload.containersViolating;
import static io.closeout.kubernetes.policy.Workload.elements;
import static io.closeout.kubernetes.policy.Workload.violating;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kubernetes.Manifests;
import io.closeout.kubernetes.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What a pod may do on its node: next to nothing (the "restricted" Pod Security Standard and a bit more). */
final class SecurityRules {

    private SecurityRules() {}

    static Stream<Rule<Manifests>> all() {
        return Stream.of(
                new Rule<>("a pod runs as a numbered user that is not root", SecurityRules::numberedUser),
                new Rule<>(
                        "the root file system is read-only",
                        m -> containersViolating(
                                m,
                                c -> isTrue(c, "/securityContext/readOnlyRootFilesystem"),
                                "can write to its image")),
                new Rule<>("the only place to write is a bounded /tmp", SecurityRules::writesOnlyToTmp),
                new Rule<>(
                        "no capability is kept and no privilege gained",
                        m -> containersViolating(
                                m, SecurityRules::hasNoPrivilege, "keeps capabilities or may gain privileges")),
                new Rule<>(
                        "system calls are filtered",
                        m -> violating(
                                m,
                                w -> text(w.pod(), "/securityContext/seccompProfile/type")
                                        .equals("RuntimeDefault"),
                                "runs without the seccomp profile of the runtime")),
                new Rule<>("the host is out of reach", SecurityRules::hostAccess),
                new Rule<>("no token of the Kubernetes API is mounted", SecurityRules::apiTokens),
                new Rule<>("the namespace enforces the restricted standard", SecurityRules::restrictedNamespace));
    }

    private static Stream<String> numberedUser(Manifests manifests) {
        var pods = violating(
                manifests,
                w -> isTrue(w.pod(), "/securityContext/runAsNonRoot")
                        && w.pod().at("/securityContext/runAsUser").asLong(0) >= 10_000,
                "may run as root, or as a user that only the image knows by number");
        // A container's own user would win over the pod's.
        var containers = containersViolating(
                manifests,
                c -> c.at("/securityContext/runAsUser").isMissingNode()
                        && c.at("/securityContext/runAsNonRoot").asBoolean(true),
                "names a user of its own");
        return Stream.concat(pods, containers);
    }

    private static Stream<String> writesOnlyToTmp(Manifests manifests) {
        var mounts = containersViolating(
                manifests,
                c -> elements(c.path("volumeMounts"))
                        .filter(mount -> !mount.path("readOnly").asBoolean(false))
                        .map(mount -> mount.path("mountPath").asText())
                        .toList()
                        .equals(List.of("/tmp")),
                "writes elsewhere than to /tmp, or has no /tmp");
        var volumes = violating(
                manifests,
                w -> elements(w.pod().path("volumes"))
                        .filter(volume -> volume.has("emptyDir"))
                        .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit")),
                "has an emptyDir without a size limit");
        return Stream.concat(mounts, volumes);
    }

    private static boolean hasNoPrivilege(JsonNode container) {
        var context = container.path("securityContext");
        return context.at("/allowPrivilegeEscalation").isBoolean()
                && !context.at("/allowPrivilegeEscalation").asBoolean()
                && !context.path("privileged").asBoolean(false)
                && context.at("/capabilities/drop/0").asText().equals("ALL")
                && context.at("/capabilities/add").isMissingNode();
    }

    private static Stream<String> hostAccess(Manifests manifests) {
        var pods = violating(
                manifests,
                w -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                                .noneMatch(f -> w.pod().path(f).asBoolean(false))
                        && elements(w.pod().path("volumes")).noneMatch(v -> v.has("hostPath")),
                "reaches its host");
        var containers = containersViolating(
                manifests,
                c -> elements(c.path("ports")).noneMatch(port -> port.has("hostPort")),
                "takes a port of its host");
        return Stream.concat(pods, containers);
    }

    private static Stream<String> apiTokens(Manifests manifests) {
        var pods = violating(
                manifests,
                w -> isFalse(w.pod(), "/automountServiceAccountToken")
                        && manifests
                                .ofKind("ServiceAccount")
                                .anyMatch(a -> text(a, "/metadata/name").equals(text(w.pod(), "/serviceAccountName"))),
                "mounts a token or has no account of its own");
        var accounts = manifests
                .ofKind("ServiceAccount")
                .filter(a -> !isFalse(a, "/automountServiceAccountToken"))
                .map(a -> Manifests.idOf(a) + " mounts its token by default");
        return Stream.concat(pods, accounts);
    }

    private static Stream<String> restrictedNamespace(Manifests manifests) {
        return manifests
                .ofKind("Namespace")
                .filter(n -> !n.at("/metadata/labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText()
                        .equals("restricted"))
                .map(n -> Manifests.idOf(n) + " takes unrestricted pods");
    }

    private static boolean isTrue(JsonNode node, String pointer) {
        return node.at(pointer).isBoolean() && node.at(pointer).asBoolean();
    }

    private static boolean isFalse(JsonNode node, String pointer) {
        return node.at(pointer).isBoolean() && !node.at(pointer).asBoolean();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }
}
