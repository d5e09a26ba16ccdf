package io.closeout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to what the PostgreSQL driver sends for one piece of work: every statement and COMMIT; BEGIN travels with the
 * first and does not count. Only the threads that serve requests count, or the calling one.
 */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final int SHORT = 80;

    private Statements() {}

    public static List<String> ofRequest(Runnable work) {
        return of("executor-thread", work);
    }

    /** Of the calling thread. */
    public static List<String> of(Runnable work) {
        return of(Thread.currentThread().getName(), work);
    }

    private static List<String> of(String thread, Runnable work) {
        var listener = new Listener(thread);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(listener);
        try {
            work.run();
        } finally {
            DRIVER.removeHandler(listener);
            DRIVER.setLevel(Level.INFO);
        }
        return new ArrayList<>(listener.sent);
    }

    private static final class Listener extends Handler {

        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final String thread;

        Listener(String thread) {
            this.thread = thread;
        }

        @Override
        public void publish(LogRecord record) {
            var message = String.valueOf(record.getMessage());
            if (message.startsWith(" FE=> Bind")
                    && Thread.currentThread().getName().startsWith(thread)) {
                sent.add(message.substring(0, Math.min(message.length(), SHORT)));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
