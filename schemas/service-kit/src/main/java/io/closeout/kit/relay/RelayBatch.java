package io.closeout.kit.relay;

import java.util.List;

/**
 * Rows to publish, in order.
 *
 * @param horizon end of the window they were read from
 * @param full whether the window may hold more
 */
record RelayBatch(List<OutboxRow> rows, long horizon, boolean full) {

    long lastSeq() {
        return rows.getLast().seq();
    }
}
