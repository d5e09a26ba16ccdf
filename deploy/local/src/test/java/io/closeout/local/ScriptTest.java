package io.closeout.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The root script on a machine that has only what the test put there. */
class ScriptTest {

    private static final Path SCRIPT =
            Path.of("../../closeout").toAbsolutePath().normalize();
    private static final int UNAVAILABLE = 69;

    @TempDir
    private Path machine;

    private record Outcome(int exit, String text) {}

    @BeforeEach
    void aMachineWithMaven() throws IOException {
        maven("bin/mvn", "3.9.9");
        Files.createDirectories(machine.resolve("jvms"));
        Files.createDirectories(machine.resolve("home"));
    }

    @Test
    void takesTheJdkThatJavaHomeNamesIfItIsNewEnough() throws Exception {
        jdk("jvms/other-26", "26.0.1");
        var named = jdk("named", "25.0.2");

        var outcome = run("tools", Map.of("JAVA_HOME", named.toString()));

        assertThat(outcome.text()).contains("JDK 25.0.2 in " + named);
    }

    @Test
    void looksInTheUsualPlacesWhenJavaHomeIsTooOld() throws Exception {
        var old = jdk("jvms/java-17", "17.0.15");
        var good = jdk("jvms/temurin-25", "25");

        var outcome = run("tools", Map.of("JAVA_HOME", old.toString()));

        assertThat(outcome.text()).contains("JDK 25 in " + good);
    }

    @Test
    void passesOverARuntimeWithoutCompiler() throws Exception {
        var runtime = jdk("jvms/jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        var good = jdk("jvms/zulu-26", "26");

        var outcome = run("tools", Map.of());

        assertThat(outcome.text()).contains("JDK 26 in " + good);
    }

    @Test
    void findsTheJdkInsideAMacBundle() throws Exception {
        var home = jdk("jvms/temurin-25.jdk/Contents/Home", "25.0.1");

        var outcome = run("tools", Map.of());

        assertThat(outcome.text()).contains(home.toString());
    }

    @Test
    void saysHowToGetAJdkWhenThereIsNone() throws Exception {
        jdk("jvms/java-21", "21.0.4");

        var outcome = run("tools", Map.of());

        assertThat(outcome.exit()).isEqualTo(UNAVAILABLE);
        assertThat(outcome.text()).contains("no JDK 25 or newer", "21.0.4", "adoptium.net", "JAVA_HOME");
    }

    @Test
    void passesOverAMavenThatIsTooOld() throws Exception {
        jdk("jvms/temurin-25", "25");
        maven("old/bin/mvn", "3.6.3");

        var outcome = run("tools", Map.of("MAVEN_HOME", machine.resolve("old").toString()));

        assertThat(outcome.text()).contains("Maven 3.9.9 at " + machine.resolve("bin/mvn"));
    }

    @Test
    void takesMavenThreeTenForNewerThanThreeEight() throws Exception {
        jdk("jvms/temurin-25", "25");
        maven("new/bin/mvn", "3.10.0");

        var outcome = run("tools", Map.of("MAVEN_HOME", machine.resolve("new").toString()));

        assertThat(outcome.text()).contains("Maven 3.10.0");
    }

    private Path jdk(String folder, String version) throws IOException {
        var home = machine.resolve(folder);
        program(home.resolve("bin/java"), "exit 0");
        program(home.resolve("bin/javac"), "exit 0");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private void maven(String file, String version) throws IOException {
        program(machine.resolve(file), "echo 'Apache Maven %s'".formatted(version));
    }

    private static void program(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(String command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment()
                .put("CLOSEOUT_JDK_FOLDERS", machine.resolve("jvms").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), text);
    }
}
