package io.closeout.kubernetes.images;

import io.closeout.kubernetes.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the image file must keep to so that it builds on any engine and runs as the pods of the base run it. */
final class DockerfileRules {

    private static final List<String> LAYERS = List.of(
            "${SERVICE}/target/quarkus-app/lib/ lib/",
            "${SERVICE}/target/quarkus-app/quarkus-run.jar ./",
            "${SERVICE}/target/quarkus-app/app/ app/",
            "${SERVICE}/target/quarkus-app/quarkus/ quarkus/");
    private static final List<String> LABELS = List.of("title", "description", "licenses", "version", "revision");
    private static final List<String> JVM_FLAGS = List.of(
            "-XX:MaxRAMPercentage=60",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-Djava.io.tmpdir=/tmp");
    private static final Pattern BUILDKIT =
            Pattern.compile("(?m)^# *syntax *=|(?m)^\\s*[A-Za-z]+ .*(--(mount|link|chmod|parents|exclude)\\b|<<)");
    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|token|credential");

    private DockerfileRules() {}

    static Stream<Rule<Dockerfile>> all() {
        return Stream.concat(building(), running());
    }

    private static Stream<Rule<Dockerfile>> building() {
        return Stream.of(
                must("the base image is given by whoever builds", DockerfileRules::takesItsBase),
                must(
                        "nothing runs while the image is built",
                        d -> d.argumentsOf("RUN").isEmpty()),
                must(
                        "an engine without BuildKit builds it",
                        d -> !BUILDKIT.matcher(d.text()).find()),
                must("only the packaged service is copied, what changes least first", DockerfileRules::copiesLayers),
                must("it says what it is", DockerfileRules::isLabelled),
                must("no secret is baked in", DockerfileRules::holdsNoSecret));
    }

    private static Stream<Rule<Dockerfile>> running() {
        return Stream.of(
                must("the user is a number and not root", DockerfileRules::runsAsANumber),
                must("java is process 1", DockerfileRules::startsJava),
                must(
                        "http and management are the ports",
                        d -> d.argumentsOf("EXPOSE").equals(List.of("8080 9000"))),
                must("the JVM keeps to its container and writes to /tmp only", DockerfileRules::suitsAContainer),
                must("this JVM takes the flags", d -> jvmTakes(d.environment("JAVA_TOOL_OPTIONS"))));
    }

    private static Rule<Dockerfile> must(String sentence, Predicate<Dockerfile> claim) {
        return new Rule<>(sentence, d -> claim.test(d) ? Stream.empty() : Stream.of("it does not hold: " + sentence));
    }

    private static boolean takesItsBase(Dockerfile dockerfile) {
        return dockerfile.argumentsOf("FROM").equals(List.of("${BASE_IMAGE}"))
                && dockerfile.argumentsOf("ARG").containsAll(List.of("BASE_IMAGE", "SERVICE"));
    }

    private static boolean copiesLayers(Dockerfile dockerfile) {
        return dockerfile.argumentsOf("COPY").equals(LAYERS)
                && dockerfile.argumentsOf("ADD").isEmpty();
    }

    private static boolean holdsNoSecret(Dockerfile dockerfile) {
        return Stream.concat(dockerfile.all("ENV"), dockerfile.all("ARG"))
                .noneMatch(i -> SECRET.matcher(i.arguments()).find());
    }

    private static boolean runsAsANumber(Dockerfile dockerfile) {
        var users = dockerfile.argumentsOf("USER");
        return users.size() == 1 && users.getFirst().matches("[1-9][0-9]{4,}:[1-9][0-9]{4,}");
    }

    private static boolean startsJava(Dockerfile dockerfile) {
        return dockerfile.argumentsOf("ENTRYPOINT").equals(List.of("[\"java\", \"-jar\", \"quarkus-run.jar\"]"))
                && dockerfile.argumentsOf("CMD").isEmpty();
    }

    private static boolean isLabelled(Dockerfile dockerfile) {
        var labels = String.join(" ", dockerfile.argumentsOf("LABEL"));
        return LABELS.stream().allMatch(label -> labels.contains("org.opencontainers.image." + label + "="));
    }

    private static boolean suitsAContainer(Dockerfile dockerfile) {
        var flags = Arrays.asList(dockerfile.environment("JAVA_TOOL_OPTIONS").split(" "));
        return flags.containsAll(JVM_FLAGS)
                && dockerfile.environment("HOME").equals("/tmp")
                && flags.stream().noneMatch(flag -> flag.startsWith("-Xmx"));
    }

    private static boolean jvmTakes(String flags) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(Arrays.asList(flags.split(" ")));
        command.add("-version");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
