package io.closeout.verification.reference;

import io.closeout.kit.csv.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: being read, read and waiting to be compared, refused with faults, compared, or applied.
 *
 * @param faults the first hundred; if there is one, nothing of the file was taken
 * @param fingerprint of the difference; null before it was compared
 */
record ImportJob(
        UUID id,
        ImportOrder order,
        State state,
        int rows,
        int faultCount,
        List<Fault> faults,
        Totals totals,
        @Nullable String fingerprint,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    enum State {
        READING,
        READ,
        REFUSED,
        COMPARED,
        APPLIED
    }

    /** What a row is beside what is in force on the first day of the file. */
    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        ENDED
    }

    /** How many of each. */
    record Totals(int added, int changed, int unchanged, int ended) {

        public int changes() {
            return added + changed + ended;
        }
    }

    public boolean isUnderWay() {
        return state == State.READING || state == State.READ;
    }

    public boolean mayBeApplied() {
        return state == State.COMPARED && totals.changes() > 0;
    }
}
