package io.closeout.dev.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a platform once, whether somebody closes it, its start failed or the program stops. */
final class PlatformEnd implements Runnable {

    private final Servers servers;
    private final PlatformFolder folder;
    private final boolean fresh;
    private final AtomicBoolean done = new AtomicBoolean();

    PlatformEnd(Servers servers, PlatformFolder folder, boolean fresh) {
        this.servers = servers;
        this.folder = folder;
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
        var ending = servers.all()
                .map(server ->
                        CompletableFuture.runAsync(fresh ? server::kill : server::stop, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ending).join();
        if (fresh) {
            folder.wipeData();
        }
        folder.release();
    }
}
