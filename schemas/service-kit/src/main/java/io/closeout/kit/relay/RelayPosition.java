package io.closeout.kit.relay;

import org.jspecify.annotations.Nullable;

/**
 * How far the outbox is published. Rows of transactions before {@code watermark} are; of the open window
 * {@code [watermark, windowEnd)}, those up to {@code seq} are. Within a window every transaction is over, so its rows
 * are final and may be paged by {@code seq}, which follows the order in which an aggregate took its versions.
 *
 * <p>A position by {@code seq} alone loses rows of slow writers; one by transaction id alone reorders an aggregate
 * whose second writer got its id first. A window read whole does neither.
 *
 * @param watermark transaction id, as PostgreSQL's {@code xid8}
 * @param windowEnd end of a window that did not fit in one batch
 */
record RelayPosition(long watermark, @Nullable Long windowEnd, long seq) {

    /** The position after a batch read under {@code horizon}, the oldest transaction still running then. */
    RelayPosition after(RelayBatch batch) {
        if (batch.full()) {
            return new RelayPosition(watermark, batch.horizon(), batch.lastSeq());
        }
        return new RelayPosition(batch.horizon(), null, 0);
    }
}
