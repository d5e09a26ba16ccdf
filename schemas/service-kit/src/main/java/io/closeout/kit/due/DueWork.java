package io.closeout.kit.due;

import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Works off the rows of one table. A row that fails does not hold the others. When the process is to stop, the row under
 * way is brought to its end or to its next step, and the others are given back.
 */
public final class DueWork<K> {

    private static final Logger LOG = Logger.getLogger(DueWork.class);
    private static final int RENEWED_AFTER_PART = 3;

    private final DueRows<K> rows;
    private final DueTerms terms;
    private final int atOnce;
    private final DueHandler<K> handler;
    private final Tenants tenants;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile boolean stopping;

    DueWork(DueRows<K> rows, DueTerms terms, int atOnce, DueHandler<K> handler, Tenants tenants) {
        this.rows = rows;
        this.terms = terms;
        this.atOnce = atOnce;
        this.handler = handler;
        this.tenants = tenants;
    }

    /** Until nothing is due any more. */
    public void run() {
        busy.lock();
        try {
            while (some()) {
                LOG.tracef("%s: there may be more", rows.label());
            }
        } finally {
            busy.unlock();
        }
    }

    /**
     * Only as many as are taken at once.
     *
     * @return whether there were any
     */
    public boolean some() {
        busy.lock();
        try {
            if (stopping) {
                return false;
            }
            var since = System.nanoTime();
            var taken = QuarkusTransaction.requiringNew().call(() -> rows.take(atOnce, terms.lease()));
            taken.forEach(due -> new Turn(due, since).take());
            return !taken.isEmpty();
        } finally {
            busy.unlock();
        }
    }

    /** From now on nothing is taken, and what is under way ends with its step. */
    void stop() {
        stopping = true;
    }

    /** Returns when nothing is under way any more, at the latest after {@code longest}. */
    void awaitEnd(Duration longest) throws InterruptedException {
        if (busy.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            busy.unlock();
        }
    }

    /** One row and its lease. */
    private final class Turn {

        private Due<K> due;
        private long since;

        private Turn(Due<K> due, long since) {
            this.due = due;
            this.since = since;
        }

        private void take() {
            try {
                while (mayGoOn() && step()) {
                    LOG.debugf("%s %s goes on", rows.label(), due.key());
                }
            } catch (RuntimeException e) {
                // The lease runs out meanwhile.
                LOG.warnf(e, "%s %s could not be put back", rows.label(), due.key());
            }
        }

        private boolean mayGoOn() {
            if (stopping) {
                transaction(() -> rows.putBack(due, rows.now(), due.attempts() - 1));
                return false;
            }
            if (System.nanoTime() - since < terms.lease().toNanos() / RENEWED_AFTER_PART) {
                return true;
            }
            since = System.nanoTime();
            var held = QuarkusTransaction.requiringNew().call(() -> rows.hold(due, terms.lease()));
            held.ifPresent(longer -> due = longer);
            return held.isPresent();
        }

        /** @return whether there is more to do at once */
        private boolean step() {
            if (due.attempts() > terms.attempts()) {
                // Nobody told of the last failure: the process ended in it.
                fail(new HopelessException("The work did not come to an end."));
                return false;
            }
            try {
                return settle(handler.handle(due));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(e);
                return false;
            }
        }

        private boolean settle(Outcome outcome) {
            switch (outcome) {
                case Outcome.Done _ -> transaction(() -> rows.done(due));
                case Outcome.Again(var at) -> transaction(() -> rows.again(due, at));
                case Outcome.More _, Outcome.Settled _ -> LOG.tracef("%s %s keeps its row", rows.label(), due.key());
            }
            return outcome instanceof Outcome.More;
        }

        private void fail(Throwable failure) {
            var reason = failure instanceof HopelessException
                    ? String.valueOf(failure.getMessage())
                    : failure.getClass().getSimpleName()
                            + Optional.ofNullable(failure.getMessage())
                                    .map(": "::concat)
                                    .orElse("");
            tenants.inTransaction(due.tenantId(), () -> {
                handler.failed(due, reason);
                putBack(failure);
            });
        }

        private void putBack(Throwable failure) {
            var inVain = due.attempts() - (DatabaseException.isTransient(failure) ? 1 : 0);
            if (inVain < terms.attempts() && !due.setAside() && !(failure instanceof HopelessException)) {
                LOG.warnf(failure, "%s %s failed, attempt %d", rows.label(), due.key(), due.attempts());
                rows.putBack(due, rows.now().plus(terms.pauseAfter(inVain)), inVain);
                return;
            }
            LOG.errorf(failure, "%s %s is set aside", rows.label(), due.key());
            // One attempt is left, so that it cannot take the process with it more than once in a pause.
            rows.setAside(due, rows.now().plus(terms.asidePause()), terms.attempts() - 1);
        }
    }

    private static void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
