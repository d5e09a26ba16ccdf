package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.DueBackTests.Due;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs back-tests on one thread of its own, which rests between steps, so that intake is not starved. What a process
 * leaves undone another goes on with, from the last step that counted.
 */
@ApplicationScoped
class RunBackTests {

    private static final Logger LOG = Logger.getLogger(RunBackTests.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long LONGEST_STOP_MILLIS = 10_000;
    private static final int PERCENT = 100;

    private final DueBackTests due;
    private final StepBackTest steps;
    private final BackTestSettings settings;
    private final UUID holder;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    RunBackTests(DueBackTests due, StepBackTest steps, BackTestSettings settings, Ids ids) {
        this.due = due;
        this.steps = steps;
        this.settings = settings;
        this.holder = ids.next();
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("price-back-tests").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
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
            var next = QuarkusTransaction.requiringNew().call(() -> due.take(holder, settings.lease()));
            if (next.isPresent()) {
                work(next.get());
            }
            return next.isPresent();
        } catch (RuntimeException e) {
            // The lease runs out meanwhile; then the same steps are tried again, here or elsewhere.
            LOG.error("a back-test met a fault and waits", e);
            return false;
        }
    }

    private void work(Due one) throws InterruptedException {
        try {
            var draft = steps.draftOf(one);
            var begun = System.nanoTime();
            while (steps.step(one, draft, holder, settings.step())) {
                rest(pause(System.nanoTime() - begun));
                if (stop.getCount() == 0) {
                    QuarkusTransaction.requiringNew().run(() -> due.giveBack(one.backTestId(), holder));
                    return;
                }
                begun = System.nanoTime();
            }
        } catch (ProblemException e) {
            steps.fail(one, String.valueOf(e.getMessage()));
        }
    }

    private long pause(long busyNanos) {
        var percent = Math.clamp(settings.busyPercent(), 1, PERCENT);
        return TimeUnit.NANOSECONDS.toMillis(busyNanos / percent * (PERCENT - percent));
    }

    private void rest(long millis) throws InterruptedException {
        if (stop.await(millis, TimeUnit.MILLISECONDS)) {
            LOG.debug("back-tests stop");
        }
    }
}
