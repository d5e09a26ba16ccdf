package io.closeout.local.stack;

import io.closeout.dev.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A stack that runs on after the command that started it, until another command ends it. */
public final class Detached {

    private static final Duration PULSE = Duration.ofMillis(200);
    private static final String SELF = "closeout.detached";
    private static final long END_SECONDS = 60;
    private static final List<String> PLATFORM = List.of("kafka", "postgres", "identity", "mail", "registry");

    private final Checkout checkout;
    private final Consumer<String> told;

    public Detached(Checkout checkout, Consumer<String> told) {
        this.checkout = checkout;
        this.told = told;
    }

    /** Whether this program is the one that runs on. */
    public static boolean isDetached() {
        return Boolean.getBoolean(SELF);
    }

    /** Starts this program once more with these arguments, in a session of its own, and waits until it is ready. */
    public void start(List<String> arguments) {
        if (RunRecord.holder(checkout).isPresent()) {
            throw new IllegalStateException("A stack of this checkout runs already: ./closeout status");
        }
        var log = checkout.data().resolve("logs/stack.log");
        var process = launch(command(arguments), log);
        var shown = 0;
        while (process.isAlive() && !RunRecord.isReady(checkout)) {
            shown = show(log, shown);
            LockSupport.parkNanos(PULSE.toNanos());
        }
        show(log, shown);
        if (!process.isAlive()) {
            throw new IllegalStateException("The stack did not start; its log: " + log);
        }
        told.accept("The stack runs on as process %d. End it with ./closeout down".formatted(process.pid()));
    }

    /** Ends the recorded program, which ends what it started; what is left of one that was killed is ended here. */
    public void end() {
        var holder = RunRecord.holder(checkout);
        holder.ifPresentOrElse(this::end, () -> told.accept("No stack of this checkout runs."));
        for (var service : Service.values()) {
            reap(service.folder(), checkout.pidFile(service));
        }
        for (var server : PLATFORM) {
            reap(server, checkout.platform().resolve("run").resolve(server + ".pid"));
        }
    }

    private void end(ProcessHandle holder) {
        told.accept("Ending process %d and everything it started …".formatted(holder.pid()));
        holder.destroy();
        try {
            holder.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            told.accept("It did not end within %d s and is killed.".formatted(END_SECONDS));
            holder.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        told.accept("Ended.");
    }

    private void reap(String name, Path pidFile) {
        if (Child.reap(pidFile)) {
            told.accept("Ended %s, which was left over.".formatted(name));
        }
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-D" + SELF + "=true", "-cp", System.getProperty("java.class.path"), "io.closeout.local.Closeout"));
        command.addAll(arguments);
        return command;
    }

    private Process launch(List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, "");
            return new ProcessBuilder(command)
                    .directory(checkout.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int show(Path log, int shown) {
        try {
            var lines = Files.readAllLines(log);
            lines.stream().skip(shown).forEach(told);
            return lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
