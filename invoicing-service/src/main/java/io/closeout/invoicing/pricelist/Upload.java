package io.closeout.invoicing.pricelist;

import io.closeout.kit.csv.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to become a version of a list.
 *
 * @param faults the first hundred; if there is one, nothing of the file is taken
 * @param fingerprint of the difference; null before it was compared
 * @param sha256 digest of the file, hexadecimal; null before it was read
 * @param version that it became; null before it was published
 */
public record Upload(
        UUID id,
        UploadOrder order,
        State state,
        int rows,
        int faultCount,
        List<Fault> faults,
        Totals totals,
        @Nullable String fingerprint,
        @Nullable String sha256,
        @Nullable Integer version,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        READING,
        READ,
        REFUSED,
        COMPARED,
        PUBLISHED,
        FAILED
    }

    /** What a row is beside the price that counts without it. */
    public enum Outcome {
        DEARER,
        CHEAPER,
        NEW,
        GONE,
        REWORDED,
        SAME
    }

    /** How many of each outcome. */
    public record Totals(int added, int gone, int dearer, int cheaper, int reworded, int same) {

        public int changes() {
            return added + gone + dearer + cheaper + reworded;
        }
    }

    public boolean isUnderWay() {
        return state == State.READING || state == State.READ;
    }

    public boolean mayBePublished() {
        return state == State.COMPARED;
    }

    /** For pages: the colour that goes with where it stands. */
    public String tone() {
        return switch (state) {
            case PUBLISHED -> "good";
            case REFUSED, FAILED -> "wrong";
            case COMPARED -> "attention";
            default -> "waiting";
        };
    }
}
