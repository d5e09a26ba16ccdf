package io.closeout.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds small projects under the product's own parent, each with one planted violation. */
class BuildToolsTest {

    private static final Path FIXTURES = Path.of("src/test/fixtures");

    @TempDir
    private Path target;

    @ParameterizedTest
    @CsvSource({
        "formatting, spotless",
        "shape, ParameterNumber",
        "error-prone, JavaTimeDefaultTimeZone",
        "null-away, NullAway"
    })
    void aPlantedViolationFailsTheBuild(String fixture, String tool) throws IOException, InterruptedException {
        var build = build(fixture);

        assertThat(build.exitCode()).as(build.output()).isNotZero();
        assertThat(build.output()).contains(tool);
    }

    @Test
    void aSoundProjectPasses() throws IOException, InterruptedException {
        var build = build("sound");

        assertThat(build.exitCode()).as(build.output()).isZero();
    }

    private Build build(String fixture) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(maven(), "-o", "-B", "-q", "compile", "-Dplanted.target=" + target));
        var repository = System.getProperty("maven.repo.local");
        if (repository != null && !repository.isBlank()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        var builder = new ProcessBuilder(command)
                .directory(FIXTURES.resolve(fixture).toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Build(process.exitValue(), output);
    }

    private static String maven() {
        var home = System.getProperty("maven.home");
        return home == null || home.isBlank()
                ? "mvn"
                : Path.of(home, "bin", "mvn").toString();
    }

    private record Build(int exitCode, String output) {}
}
