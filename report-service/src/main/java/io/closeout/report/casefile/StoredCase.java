package io.closeout.report.casefile;

import io.closeout.report.casefile.Milestones.Milestone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case file and what its row keeps beside it.
 *
 * @param rowVersion 0 for one that is not stored yet
 * @param events how many are folded into the file
 */
record StoredCase(long rowVersion, CaseFile file, int events, Told told) {

    static StoredCase none(CaseFile file) {
        return new StoredCase(0, file, 0, Told.NOTHING);
    }

    StoredCase folded(CaseFile changed) {
        return new StoredCase(rowVersion, changed, events + 1, told);
    }

    StoredCase written() {
        return new StoredCase(rowVersion + 1, file, events, told);
    }

    /** What is to be said now that one more event made {@code next} of this. */
    List<Milestone> milestonesTo(StoredCase next, Instant at) {
        return told.covers(next.events) ? List.of() : Milestones.between(saidClosedAt(), next.file, at);
    }

    private @Nullable Instant saidClosedAt() {
        return told.covers(events) ? told.closedAt() : Milestones.closedAt(file);
    }
}
