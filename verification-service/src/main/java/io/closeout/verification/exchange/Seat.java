package io.closeout.verification.exchange;

import io.closeout.verification.dialogue.ExchangeThread.Said;
import io.closeout.verification.dialogue.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody sits at a case.
 *
 * @param side null for an auditor, who only looks
 * @param answers whether they speak for their side in what binds it: an agreement, not just a message
 */
record Seat(@Nullable Side side, String account, boolean answers) {

    boolean is(Side wanted) {
        return side == wanted;
    }

    boolean writes() {
        return side != null;
    }

    /** Photos and documents are evidence, and evidence is not the sponsor's to add. */
    boolean addsFiles() {
        return side == Side.OFFICE || side == Side.STATION;
    }

    Said says(Instant now) {
        if (side == null) {
            throw new IllegalStateException("who only looks says nothing");
        }
        return new Said(side, account, now);
    }
}
