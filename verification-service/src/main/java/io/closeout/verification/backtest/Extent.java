package io.closeout.verification.backtest;

import io.closeout.verification.backtest.PastDecisions.Key;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a back-test is about, and how far it has come.
 *
 * @param before exclusive
 * @param cursor the last decision that was looked at, or one before all of them
 */
record Extent(
        OffsetDateTime from,
        OffsetDateTime before,
        @Nullable UUID station,
        @Nullable String country,
        Key cursor) {

    boolean isWhole() {
        return station == null && country == null;
    }
}
