package io.closeout.dev.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    private Path folder;

    private Child child = new Child(sleeping(Path.of("unused")));

    @AfterEach
    void endChild() {
        child.kill();
    }

    @Test
    void isFrozenAndWokenBySignals() {
        startSleeping();

        child.pause();
        await().untilAsserted(() -> assertThat(stateOf(child.pid())).isEqualTo("T"));

        child.resume();
        await().untilAsserted(() -> assertThat(stateOf(child.pid())).isEqualTo("S"));
    }

    @Test
    void tellsThatItWasKilled() {
        startSleeping();

        child.kill();

        assertThat(child.isRunning()).isFalse();
        assertThat(child.exitCode()).hasValue(128 + 9);
    }

    @Test
    void hearsTheRequestToEndEvenWhenItIsFrozen() {
        startSleeping();
        child.pause();

        child.stop();

        assertThat(child.exitCode()).hasValue(128 + 15);
    }

    @Test
    void isStartedOnceAtATime() {
        startSleeping();

        assertThatThrownBy(child::start).hasMessageContaining("runs already");
    }

    @Test
    void isTheSameProcessForWhoeverOpensItsPidFile() {
        startSleeping();

        assertThat(new Child(child.spec()).pid()).isEqualTo(child.pid());
    }

    @Test
    void isEndedByTheNextRunWhenItWasLeftBehind() {
        startSleeping();

        var ended = Child.reap(child.spec().pidFile());

        assertThat(ended).isTrue();
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void isNotTakenForAnotherProcessThatGotItsNumber() throws IOException {
        startSleeping();
        var recycled = folder.resolve("recycled.pid");
        var lines = Files.readAllLines(child.spec().pidFile());
        Files.write(recycled, List.of(lines.get(0), "ticks 1", lines.get(2)));

        var ended = Child.reap(recycled);

        assertThat(ended).isFalse();
        assertThat(child.isRunning()).isTrue();
    }

    @Test
    void diesWithAParentThatIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var reader = parent.inputReader();
        var plain = orphan(reader.readLine());
        var unprivileged = orphan(reader.readLine());

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> !plain.isAlive() && !unprivileged.isAlive());
    }

    /** The parent of {@link #diesWithAParentThatIsKilled}: starts two children, tells their numbers and waits. */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        for (var unprivileged : List.of(false, true)) {
            var spec = sleeping(folder.resolve("orphan-" + unprivileged));
            var child = new Child(new ChildSpec(
                    spec.name(), spec.command(), Map.of(), folder, spec.log(), spec.pidFile(), unprivileged));
            child.start();
            await().until(() -> ProcessTable.command(child.pid()).startsWith("sleep"));
            System.out.println(child.pid());
        }
        await().forever().until(() -> false);
    }

    private static ProcessHandle orphan(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private void startSleeping() {
        child = new Child(sleeping(folder));
        child.start();
        await().until(() -> ProcessTable.command(child.pid()).startsWith("sleep"));
    }

    private static ChildSpec sleeping(Path folder) {
        return new ChildSpec(
                "sleeper",
                List.of("sleep", "600"),
                Map.of(),
                Path.of("."),
                folder.resolve("logs/sleeper.log"),
                folder.resolve("run/sleeper.pid"),
                false);
    }

    private static String stateOf(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2, line.lastIndexOf(')') + 3);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
