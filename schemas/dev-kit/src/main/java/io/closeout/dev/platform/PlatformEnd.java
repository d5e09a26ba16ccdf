package io.closeout.dev.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a platform once, whether somebody closes it, its start failed or the program stops. */
final class PlatformEnd implements Runnable {

    private final Servers servers;
    private final PlatformFolder folder;
    private final PlatformState state;
    private final boolean fresh;
    private final AtomicBoolean done = new AtomicBoolean();

    PlatformEnd(Servers servers, PlatformFolder folder, PlatformState state, boolean fresh) {
        this.servers = servers;
        this.folder = folder;
        this.state = state;
        this.fresh = fresh;
    }

    void alsoWhenTheProgramEnds() {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("closeout-platform-end").unstarted(this));
    }

    @Override
    public void run() {
        if (!done.compareAndSet(false, true)) {
            return;
        }
        var ending = servers.byName().entrySet().stream()
                .map(server -> CompletableFuture.runAsync(
                        () -> end(server.getKey(), server.getValue()), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ending).join();
        if (fresh) {
            folder.wipeData();
        }
        folder.release();
    }

    /** In no hurry when the data stays, or when the server has something to leave for the next start. */
    private void end(String name, Server server) {
        var jvm = new ServerJvm(name, state);
        if (fresh && !jvm.isLearning()) {
            server.kill();
        } else {
            server.stop();
            jvm.keepWhatWasLearnt();
        }
    }
}
