package io.closeout.kit.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does the jobs of one queue, one after the other. */
public final class JobThread<P> {

    private static final Logger LOG = Logger.getLogger(JobThread.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final JobQueue queue;
    private final JobSteps<P> steps;
    private final JobPace pace;
    private final UUID holder;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    /** @param holder names this process among others */
    public JobThread(JobQueue queue, JobSteps<P> steps, JobPace pace, UUID holder) {
        this.queue = queue;
        this.steps = steps;
        this.pace = pace;
        this.holder = holder;
    }

    public void start(String name) {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Waits for the step under way, and gives the job back. */
    public void stop() throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(LONGEST_STOP_MILLIS);
        }
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                if (!round()) {
                    rest(IDLE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there was something to do */
    private boolean round() throws InterruptedException {
        try {
            var next = QuarkusTransaction.requiringNew().call(() -> queue.take(holder, pace.lease()));
            if (next.isPresent()) {
                work(next.get());
            }
            return next.isPresent();
        } catch (RuntimeException e) {
            // The lease runs out meanwhile; then the same steps are tried again, here or elsewhere.
            LOG.error("a job met a fault and waits", e);
            return false;
        }
    }

    private void work(Job job) throws InterruptedException {
        try {
            var prepared = steps.prepare(job);
            var begun = System.nanoTime();
            while (steps.step(job, prepared, holder)) {
                rest(pace.restMillis(System.nanoTime() - begun));
                if (stop.getCount() == 0) {
                    QuarkusTransaction.requiringNew().run(() -> queue.giveBack(job.id(), holder));
                    return;
                }
                begun = System.nanoTime();
            }
        } catch (RuntimeException e) {
            if (!steps.isHopeless(e)) {
                throw e;
            }
            steps.fail(job, String.valueOf(e.getMessage()));
        }
    }

    private void rest(long millis) throws InterruptedException {
        if (stop.await(millis, TimeUnit.MILLISECONDS)) {
            LOG.debug("jobs stop");
        }
    }
}
