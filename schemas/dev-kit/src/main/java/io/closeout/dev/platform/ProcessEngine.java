package io.closeout.dev.platform;

import io.closeout.dev.process.Child;
import io.closeout.dev.process.ChildSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server as a process of its own. How to run it is only worked out when somebody asks for it. */
final class ProcessEngine implements Engine {

    private final Path pidFile;
    private final Supplier<ChildSpec> spec;
    private final Consumer<Child> stop;
    private @Nullable Child child;

    ProcessEngine(Path pidFile, Supplier<ChildSpec> spec, Consumer<Child> stop) {
        this.pidFile = pidFile;
        this.spec = spec;
        this.stop = stop;
    }

    private synchronized Child child() {
        if (child == null) {
            child = new Child(spec.get());
        }
        return child;
    }

    void signalAndWait(String signal) {
        child().stop(signal);
    }

    @Override
    public void start() {
        child().start();
    }

    @Override
    public void stop() {
        if (isRunning()) {
            stop.accept(child());
        }
    }

    @Override
    public void kill() {
        if (isRunning()) {
            child().kill();
        }
    }

    @Override
    public void pause() {
        child().pause();
    }

    @Override
    public void resume() {
        child().resume();
    }

    @Override
    public boolean isRunning() {
        return Files.exists(pidFile) && child().isRunning();
    }

    @Override
    public long pid() {
        return child().pid();
    }

    @Override
    public String log() {
        return child().spec().log().toString();
    }
}
