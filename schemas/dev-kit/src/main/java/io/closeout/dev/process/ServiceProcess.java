package io.closeout.dev.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

/**
 * A packaged service in a JVM of its own, to be run, frozen and killed as an operator or a fault would. It answers on
 * the same ports after every restart, and ends with the program that started it.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PULSE = Duration.ofMillis(50);

    private final ServiceRun run;
    private final Child child;

    public ServiceProcess(ServiceRun run) {
        this.run = run;
        this.child = new Child(run.spec());
    }

    /** Starts it and waits until it says that it is ready. */
    public ServiceProcess start() {
        launch();
        awaitReady(run.patience());
        return this;
    }

    /** Starts it and returns at once. */
    public ServiceProcess launch() {
        Child.reap(run.spec().pidFile());
        run.writeSettings();
        child.start();
        return this;
    }

    /** Waits for the readiness check on the management port. */
    public void awaitReady(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!isRunning()) {
                throw new IllegalStateException(
                        "%s ended with %s while it started; see %s".formatted(run.service(), exitCode(), log()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s was not ready after %s; see %s".formatted(run.service(), patience, log()));
            }
            LockSupport.parkNanos(PULSE.toNanos());
        }
    }

    public boolean isReady() {
        return HttpProbe.answers(managementUrl() + run.readyPath());
    }

    public boolean isRunning() {
        return child.isRunning();
    }

    /** SIGTERM, as a rolling update does. */
    public void stop() {
        child.stop();
    }

    /** SIGKILL, as a power cut does. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: alive, silent, and sure that no time has passed when it wakes. */
    public void pause() {
        child.pause();
    }

    public void resume() {
        child.resume();
    }

    public void restart() {
        stop();
        start();
    }

    public String service() {
        return run.service();
    }

    public long pid() {
        return child.pid();
    }

    /** Of the last run, once it has ended; 128 + signal after a signal. */
    public OptionalInt exitCode() {
        return child.exitCode();
    }

    /** User and system time of the current run. */
    public Duration cpuTime() {
        return child.cpuTime();
    }

    public long residentBytes() {
        return child.residentBytes();
    }

    public int port() {
        return run.port();
    }

    public String url() {
        return "http://127.0.0.1:" + run.port();
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + run.managementPort();
    }

    public Path log() {
        return run.spec().log();
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }
}
