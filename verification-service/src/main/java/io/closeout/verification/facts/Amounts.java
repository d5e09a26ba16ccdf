package io.closeout.verification.facts;

import static java.math.RoundingMode.CEILING;

import io.closeout.events.common.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Times and distances in the units people report them in (UN/ECE Rec 20), brought to one unit each. */
public final class Amounts {

    // Far above anything real, and far enough below a long's end that a rule may multiply it.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "SEC", BigDecimal.ONE,
            "MIN", BigDecimal.valueOf(60),
            "HUR", BigDecimal.valueOf(3_600));
    private static final Map<String, BigDecimal> METRES =
            Map.of("MTR", BigDecimal.ONE, "KMT", BigDecimal.valueOf(1_000));

    private Amounts() {}

    /** Whole seconds, rounded up; 0 for a quantity that is no time. */
    public static long seconds(Quantity quantity) {
        return whole(quantity, SECONDS);
    }

    /** Whole metres, rounded up; 0 for a quantity that is no distance. */
    public static long metres(Quantity quantity) {
        return whole(quantity, METRES);
    }

    public static boolean isTime(Quantity quantity) {
        return SECONDS.containsKey(quantity.getUnit());
    }

    public static boolean isDistance(Quantity quantity) {
        return METRES.containsKey(quantity.getUnit());
    }

    /** Rounded up to whole ones, whatever the unit. */
    public static long pieces(Quantity quantity) {
        return bounded(quantity.getAmount());
    }

    /** Of many amounts together, as little as one of them alone can overflow what a rule makes of it. */
    static long together(long some, long more) {
        return Math.min(MOST.longValueExact(), some + more);
    }

    /** Rounded up to whole ones and never above what a rule may multiply; the same below zero. */
    static long bounded(BigDecimal amount) {
        return amount.setScale(0, CEILING).min(MOST).max(MOST.negate()).longValueExact();
    }

    /** How many of {@code to} one {@code from} is, as a fraction of two numbers; empty if they measure different things. */
    public static Optional<Ratio> ratio(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(new Ratio(BigDecimal.ONE, BigDecimal.ONE));
        }
        return ratio(from, to, SECONDS).or(() -> ratio(from, to, METRES));
    }

    private static Optional<Ratio> ratio(String from, String to, Map<String, BigDecimal> measure) {
        return measure.containsKey(from) && measure.containsKey(to)
                ? Optional.of(new Ratio(measure.get(from), measure.get(to)))
                : Optional.empty();
    }

    private static long whole(Quantity quantity, Map<String, BigDecimal> measure) {
        var factor = measure.get(quantity.getUnit());
        return factor == null ? 0 : bounded(quantity.getAmount().multiply(factor));
    }

    /** Two sizes of one measure. */
    public record Ratio(BigDecimal numerator, BigDecimal denominator) {}
}
