package io.closeout.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that the JDK cannot send itself. */
final class Signals {

    private Signals() {}

    static void send(String name, long pid) {
        if (!reaches(name, pid)) {
            throw new IllegalStateException("kill -%s %d failed".formatted(name, pid));
        }
    }

    /** False if there is no such process, or no longer. */
    static boolean reaches(String name, long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            return kill.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling " + pid, e);
        }
    }
}
