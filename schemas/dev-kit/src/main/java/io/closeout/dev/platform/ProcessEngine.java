package io.closeout.dev.platform;

import io.closeout.dev.process.Child;
import io.closeout.dev.process.ChildSpec;
import java.util.function.Consumer;

/** A server as a process of its own. */
final class ProcessEngine implements Engine {

    private final Child child;
    private final Consumer<Child> stop;

    ProcessEngine(ChildSpec spec) {
        this(spec, Child::stop);
    }

    ProcessEngine(ChildSpec spec, Consumer<Child> stop) {
        this.child = new Child(spec);
        this.stop = stop;
    }

    void signalAndWait(String signal) {
        child.stop(signal);
    }

    @Override
    public void start() {
        child.start();
    }

    @Override
    public void stop() {
        stop.accept(child);
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void pause() {
        child.pause();
    }

    @Override
    public void resume() {
        child.resume();
    }

    @Override
    public boolean isRunning() {
        return child.isRunning();
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public String log() {
        return child.spec().log().toString();
    }
}
