package io.closeout.verify.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How far a service's outbox was published when the check began, in the words of its table: all rows of transactions
 * before the watermark are, and of the open window those up to a sequence.
 */
record RelayMark(String watermark, @Nullable String windowEnd, long seq) {

    static RelayMark of(Databases databases, String service) {
        var found = new RelayMark[1];
        databases.read(
                service,
                "select watermark::text, window_end::text, seq from relay_position",
                row -> found[0] = new RelayMark(row.getString(1), row.getString(2), row.getLong(3)));
        return found[0] == null ? new RelayMark("0", null, 0) : found[0];
    }

    /** A condition that is true for published rows. */
    String published() {
        var before = "xid < '%s'::xid8".formatted(watermark);
        return windowEnd == null
                ? before
                : "(%s or (xid < '%s'::xid8 and seq <= %d))".formatted(before, windowEnd, seq);
    }
}
