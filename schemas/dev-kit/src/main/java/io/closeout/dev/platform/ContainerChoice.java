package io.closeout.dev.platform;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Decides between containers and processes, by asking the engine's command line: a client library would wait for
 * minutes on a machine without an engine.
 */
final class ContainerChoice {

    private static final long PATIENCE_SECONDS = 10;

    private final String docker;

    ContainerChoice() {
        this("docker");
    }

    /** With another command than the usual one. */
    ContainerChoice(String docker) {
        this.docker = docker;
    }

    /** Embedded or containers; containers that were asked for by name never become anything else. */
    PlatformMode decide(PlatformMode wished) {
        return switch (wished) {
            case EMBEDDED -> PlatformMode.EMBEDDED;
            case AUTO -> isReadyToUse() ? PlatformMode.CONTAINERS : PlatformMode.EMBEDDED;
            case CONTAINERS -> {
                if (!engineAnswers()) {
                    throw new IllegalStateException(
                            "%s=containers, but no container engine answers to '%s version'. Start one, or choose embedded."
                                    .formatted(PlatformMode.SWITCH, docker));
                }
                yield PlatformMode.CONTAINERS;
            }
        };
    }

    static String kafkaImage() {
        return "apache/kafka:" + ServerJars.version("kafka");
    }

    static String postgresImage() {
        return "postgres:" + ServerJars.version("postgresql").replaceFirst("\\.0$", "");
    }

    private boolean isReadyToUse() {
        return engineAnswers()
                && Stream.of(kafkaImage(), postgresImage()).allMatch(image -> succeeds("image", "inspect", image));
    }

    private boolean engineAnswers() {
        return succeeds("version", "--format", "{{.Server.Version}}");
    }

    private boolean succeeds(String... arguments) {
        try {
            var command = Stream.concat(Stream.of(docker), Stream.of(arguments)).toList();
            return succeeds(command);
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
