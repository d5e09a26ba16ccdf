package io.closeout.verification.facts;

import io.closeout.events.report.ReportLine;
import io.closeout.verification.reference.Reference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one line is worth at reference prices: an estimate for seeing what is at stake, never a price.
 *
 * @param cents in hundredths of the currency unit
 */
public record LineWorth(long cents, String currency) {

    /** Empty if there is no price to go by. */
    public static Optional<LineWorth> of(ReportLine line, String country, Reference reference) {
        return Worth.of(line, country, reference);
    }

    /** The part of it that was taken away. */
    public long cut(BigDecimal reported, BigDecimal approved) {
        return reported.signum() == 0
                ? 0
                : BigDecimal.valueOf(cents)
                        .multiply(reported.subtract(approved))
                        .divide(reported, 0, RoundingMode.HALF_UP)
                        .longValue();
    }
}
