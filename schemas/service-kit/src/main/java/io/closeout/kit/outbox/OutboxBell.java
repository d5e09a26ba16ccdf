package io.closeout.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever publishes, after a commit. Any number of rings before it looks count as one. */
@ApplicationScoped
public class OutboxBell {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** @return whether it rang before {@code millis} had passed */
    public boolean await(long millis) throws InterruptedException {
        var rang = rings.tryAcquire(millis, TimeUnit.MILLISECONDS);
        rings.drainPermits();
        return rang;
    }
}
