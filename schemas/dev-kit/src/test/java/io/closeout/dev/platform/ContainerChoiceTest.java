package io.closeout.dev.platform;

import static io.closeout.dev.platform.PlatformMode.AUTO;
import static io.closeout.dev.platform.PlatformMode.CONTAINERS;
import static io.closeout.dev.platform.PlatformMode.EMBEDDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine is a script here, so that each answer can be had on any machine. */
class ContainerChoiceTest {

    private static final String NO_ENGINE = "exit 1";
    private static final String ENGINE_WITHOUT_IMAGES = "test \"$1\" = version";
    private static final String ENGINE_WITH_KAFKA_ONLY = "test \"$1\" = version || test \"${3%%:*}\" = apache/kafka";
    private static final String ENGINE_WITH_IMAGES = "exit 0";

    @TempDir
    private Path folder;

    @Test
    void automaticallyTakesContainersOnlyWhenEngineAndImagesAreThere() throws IOException {
        assertThat(decide(ENGINE_WITH_IMAGES, AUTO)).isEqualTo(CONTAINERS);
        assertThat(decide(ENGINE_WITH_KAFKA_ONLY, AUTO)).isEqualTo(EMBEDDED);
        assertThat(decide(ENGINE_WITHOUT_IMAGES, AUTO)).isEqualTo(EMBEDDED);
        assertThat(decide(NO_ENGINE, AUTO)).isEqualTo(EMBEDDED);
    }

    @Test
    void automaticallyTakesProcessesWhereNobodyKnowsDocker() {
        var choice = new ContainerChoice(folder.resolve("missing").toString());

        assertThat(choice.decide(AUTO)).isEqualTo(EMBEDDED);
    }

    @Test
    void failsRatherThanFallBackWhenContainersAreNamed() {
        assertThatThrownBy(() -> decide(NO_ENGINE, CONTAINERS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closeout.platform=containers")
                .hasMessageContaining("no container engine answers");
    }

    @Test
    void takesContainersByNameEvenIfTheImagesHaveToBeFetched() throws IOException {
        assertThat(decide(ENGINE_WITHOUT_IMAGES, CONTAINERS)).isEqualTo(CONTAINERS);
    }

    @Test
    void takesProcessesByNameEvenIfContainersAreThere() throws IOException {
        assertThat(decide(ENGINE_WITH_IMAGES, EMBEDDED)).isEqualTo(EMBEDDED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "auto", " Auto "})
    void isAutomaticUnlessSomethingElseIsSaid(String value) {
        assertThat(PlatformMode.of(value)).isEqualTo(AUTO);
    }

    @Test
    void refusesAWordItDoesNotKnow() {
        assertThatThrownBy(() -> PlatformMode.of("docker")).hasMessageContaining("auto, containers or embedded");
    }

    @Test
    void pinsTheImagesToTheVersionsOfTheProcesses() {
        assertThat(ContainerChoice.kafkaImage()).matches("apache/kafka:\\d+\\.\\d+\\.\\d+");
        assertThat(ContainerChoice.postgresImage()).matches("postgres:\\d+\\.\\d+");
    }

    private PlatformMode decide(String script, PlatformMode wished) throws IOException {
        var docker = folder.resolve("docker");
        Files.writeString(docker, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
        return new ContainerChoice(docker.toString()).decide(wished);
    }
}
