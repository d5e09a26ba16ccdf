package io.closeout.verification.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides about one line; null keeps what is proposed.
 *
 * @param approvedQuantity in the unit of the line
 */
public record LineDecision(
        String lineId,
        @Nullable BigDecimal approvedQuantity,
        @Nullable Payment coverage) {

    /** Who is to pay a line. */
    public enum Payment {
        COVERED,
        CAPPED,
        BILLABLE
    }
}
