package io.closeout.report.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the world knows of a case from an earlier life of its file. While the file is folded anew, nothing is said until
 * as many events are in it as there were before.
 *
 * @param events 0 for a file that was never emptied
 * @param closedAt null if the case was not closed then
 */
record Told(int events, @Nullable Instant closedAt) {

    static final Told NOTHING = new Told(0, null);

    boolean covers(int count) {
        return events > 0 && count <= events;
    }
}
