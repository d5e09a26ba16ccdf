package io.closeout.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Wakes whoever publishes, after a commit. Any number of rings before it looks count as one. */
@ApplicationScoped
public class OutboxBell {

    private final Semaphore rings = new Semaphore(0);
    private final AtomicLong highest = new AtomicLong();

    /** Rings for a committed transaction, which may still be hidden behind an older one. */
    public void ring(long transactionId) {
        highest.accumulateAndGet(transactionId, Math::max);
        ring();
    }

    /** The youngest transaction that rang here, as PostgreSQL's {@code xid8}; 0 before the first. */
    public long highest() {
        return highest.get();
    }

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
