package io.closeout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Listens to what the PostgreSQL driver sends for one piece of work: every statement and COMMIT; BEGIN travels with the
 * first and does not count.
 */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final int SHORT = 120;

    private Statements() {}

    /**
     * Of the first transaction that mentions something. The threads that serve requests take events in as well, and what
     * they do for those is no part of the request.
     */
    public static List<String> ofRequest(Object about, Runnable work) {
        return listen(work).stream()
                .filter(sent -> sent.thread().startsWith("executor-thread"))
                .collect(Collectors.groupingBy(Sent::thread))
                .values()
                .stream()
                .flatMap(thread -> transactions(thread).stream())
                .filter(transaction -> transaction.stream().anyMatch(sent -> sent.contains(about.toString())))
                .findFirst()
                .orElseThrow();
    }

    /** Of the calling thread. */
    public static List<String> of(Runnable work) {
        var thread = Thread.currentThread().getName();
        return listen(work).stream()
                .filter(sent -> sent.thread().equals(thread))
                .map(Sent::statement)
                .toList();
    }

    /** Each begins by naming its network. */
    private static List<List<String>> transactions(List<Sent> ofOneThread) {
        var transactions = new ArrayList<List<String>>();
        for (var sent : ofOneThread) {
            if (transactions.isEmpty() || sent.statement().contains("$1=<('network-")) {
                transactions.add(new ArrayList<>());
            }
            transactions.getLast().add(sent.statement());
        }
        return transactions;
    }

    private static List<Sent> listen(Runnable work) {
        var listener = new Listener();
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(listener);
        try {
            work.run();
        } finally {
            DRIVER.removeHandler(listener);
            DRIVER.setLevel(Level.INFO);
        }
        return listener.sent;
    }

    private record Sent(String thread, String statement) {}

    private static final class Listener extends Handler {

        private final List<Sent> sent = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            var message = String.valueOf(record.getMessage());
            if (message.startsWith(" FE=> Bind")) {
                sent.add(new Sent(
                        Thread.currentThread().getName(), message.substring(0, Math.min(message.length(), SHORT))));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
