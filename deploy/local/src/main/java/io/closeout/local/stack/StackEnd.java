package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.process.ServiceProcess;
import io.closeout.local.frontdoor.FrontDoor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/** Ends the stack once, in the order that loses nothing: nobody new comes in, services finish, servers stop. */
final class StackEnd implements Runnable {

    private final RunRecord record;
    private final Consumer<String> told;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile List<ServiceProcess> services = List.of();
    private volatile @Nullable Keeper keeper;
    private volatile @Nullable FrontDoor frontDoor;
    private volatile @Nullable Platform platform;

    StackEnd(RunRecord record, Consumer<String> told) {
        this.record = record;
        this.told = told;
    }

    void platform(Platform started) {
        platform = started;
    }

    void services(List<ServiceProcess> starting) {
        services = starting;
    }

    void frontDoor(FrontDoor opened) {
        frontDoor = opened;
    }

    void keeper(Keeper watching) {
        keeper = watching;
    }

    /**
     * Takes SIGINT and SIGTERM before the JVM does: its shutdown hooks run all at once, and the platform, which has one
     * of its own, would leave while the services still finish.
     */
    void alsoWhenTheProgramEnds() {
        for (var name : List.of("INT", "TERM")) {
            Signal.handle(new Signal(name), signal -> Thread.ofPlatform().start(this::endProgram));
        }
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("closeout-stack-end").unstarted(this));
    }

    private void endProgram() {
        told.accept("Ending everything …");
        run();
        System.exit(0);
    }

    @Override
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        if (keeper != null) {
            keeper.close();
        }
        if (frontDoor != null) {
            frontDoor.close();
        }
        var ending = services.stream()
                .map(service -> CompletableFuture.runAsync(service::stop, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ending).join();
        if (platform != null) {
            platform.close();
        }
        record.release();
    }
}
