package io.closeout.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One child process, known by its pid file: whoever opens the same file, in this program or in another, means the
 * same process. It is started at most once at a time.
 */
public final class Child {

    private static final long STOP_SECONDS = 30;

    private final ChildSpec spec;
    private final PidFile pidFile;
    private volatile @Nullable Process started;

    public Child(ChildSpec spec) {
        this.spec = spec;
        this.pidFile = new PidFile(spec.pidFile());
    }

    public synchronized void start() {
        if (isRunning()) {
            throw new IllegalStateException(spec.name() + " runs already as process " + pid());
        }
        try {
            Files.createDirectories(spec.directory());
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var process = Spawner.start(spec);
        started = process;
        pidFile.write(process.toHandle(), spec.command());
    }

    /** Ends what an earlier run left behind under this pid file; true if there was something. */
    public static boolean reap(Path pidFile) {
        return new PidFile(pidFile).reap();
    }

    public boolean isRunning() {
        return handle().isPresent();
    }

    public long pid() {
        return handle().map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException(spec.name() + " is not running"));
    }

    /** Asks it to end (SIGTERM) and waits; kills it when it does not. */
    public void stop() {
        stop("TERM");
    }

    /** Asks it to end in the way this signal means to it; a frozen process is woken to hear it. */
    public void stop(String signal) {
        handle().ifPresent(process -> {
            var heard = Signals.reaches(signal, process.pid()) && Signals.reaches("CONT", process.pid());
            if (!PidFile.await(process, heard ? STOP_SECONDS : 1)) {
                kill();
            }
        });
    }

    /** {@code kill -9}, and waits until it is gone. */
    public void kill() {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            PidFile.await(process, STOP_SECONDS);
        });
    }

    /** Freezes it with SIGSTOP: alive, holding its connections, answering nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    public void signal(String name) {
        Signals.send(name, pid());
    }

    /** The exit code of the last run, if this object started it and it has ended; 128 + signal after a kill. */
    public OptionalInt exitCode() {
        var process = started;
        return process == null || process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public Duration cpuTime() {
        return handle().map(ProcessTable::cpuTime).orElse(Duration.ZERO);
    }

    /** Resident memory in bytes. */
    public long residentBytes() {
        return handle().map(process -> ProcessTable.residentBytes(process.pid()))
                .orElse(0L);
    }

    public ChildSpec spec() {
        return spec;
    }

    private Optional<ProcessHandle> handle() {
        var process = started;
        if (process != null) {
            return process.isAlive() ? Optional.of(process.toHandle()) : recorded();
        }
        return recorded();
    }

    private Optional<ProcessHandle> recorded() {
        return pidFile.process();
    }
}
