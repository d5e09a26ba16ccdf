package io.closeout.verification.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How often people agreed with a rule, with the interval of Wilson that holds the true share in 95 of 100 cases. Few
 * decisions give a wide interval, so that three out of three does not look like certainty.
 *
 * @param upheld findings that people confirmed
 * @param overturned findings that people went past
 */
public record Precision(long upheld, long overturned) {

    private static final int SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public long decided() {
        return upheld + overturned;
    }

    /** From 0 to 1; null if nobody decided yet, as are the bounds. */
    public @Nullable BigDecimal rate() {
        return decided() == 0
                ? null
                : BigDecimal.valueOf(upheld).divide(BigDecimal.valueOf(decided()), SCALE, RoundingMode.HALF_UP);
    }

    public @Nullable BigDecimal low() {
        return bound(-1);
    }

    public @Nullable BigDecimal high() {
        return bound(1);
    }

    boolean isSurelyBelow(int percent) {
        var high = high();
        return high != null && high.multiply(HUNDRED).compareTo(BigDecimal.valueOf(percent)) < 0;
    }

    private @Nullable BigDecimal bound(int side) {
        if (decided() == 0) {
            return null;
        }
        // The point beyond which 2.5 percent of a normal distribution lie.
        double z = 1.959964;
        double n = decided();
        double p = upheld / n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return BigDecimal.valueOf((middle + side * half) / (1 + z * z / n))
                .setScale(SCALE, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }
}
