package io.closeout.dev.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A server of the platform that can be taken away, frozen and brought back, always on the same port and data. */
public abstract class Server {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PULSE = Duration.ofMillis(50);

    private final String name;
    private final Engine engine;

    Server(String name, Engine engine) {
        this.name = name;
        this.engine = engine;
    }

    /** Starts and waits until it serves. */
    public void start() {
        engine.start();
        awaitReady();
    }

    /** Ends it in order. */
    public void stop() {
        engine.stop();
    }

    /** {@code kill -9}. */
    public void kill() {
        engine.kill();
    }

    public void restart() {
        stop();
        start();
    }

    /** SIGSTOP: its connections stay open and nobody answers. */
    public void pause() {
        engine.pause();
    }

    public void resume() {
        engine.resume();
    }

    public boolean isRunning() {
        return engine.isRunning();
    }

    public long pid() {
        return engine.pid();
    }

    public String name() {
        return name;
    }

    /** Whether a client would be served now. */
    abstract boolean isReady();

    Engine engine() {
        return engine;
    }

    void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!engine.isRunning()) {
                throw new IllegalStateException("%s ended while it started; see %s".formatted(name, engine.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s was not ready after %s; see %s".formatted(name, PATIENCE, engine.log()));
            }
            LockSupport.parkNanos(PULSE.toNanos());
        }
    }
}
