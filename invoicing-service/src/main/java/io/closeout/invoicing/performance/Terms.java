package io.closeout.invoicing.performance;

import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Source;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the policy in force on the last day of a month says about it.
 *
 * @param repeatDays within how many days another repair is a repeat
 * @param picturesNeeded how many pictures a report needs
 * @param minCases fewer cases say too little
 * @param contestDays how many days after its issue a statement can be contested
 */
record Terms(
        int repeatDays,
        int picturesNeeded,
        int minCases,
        int contestDays,
        boolean isCycleToSettlement,
        Map<Figure, Scale> scales,
        Map<Tier, BigDecimal> points,
        Reward reward,
        Source source) {

    Terms {
        scales = Map.copyOf(scales);
        points = Map.copyOf(points);
    }

    /** @param bars what a figure has to reach for each tier */
    record Scale(BigDecimal weight, Map<Tier, BigDecimal> bars) {

        Scale {
            bars = Map.copyOf(bars);
        }

        BigDecimal bar(Tier tier) {
            return bars.getOrDefault(tier, BigDecimal.ZERO);
        }
    }

    /** Of what a bonus is a percentage. */
    enum Base {
        SPONSORED_LABOUR,
        ALL_LABOUR,
        FIXED;

        /** The key of its name. */
        public String word() {
            return "base." + this;
        }
    }

    /**
     * @param fixedBase without tax, where the base is fixed
     * @param bestPercent of the base at 100 points
     * @param worstPercent of the base that no points cost
     * @param neutralPoints that are worth nothing
     * @param limit of bonus and malus; 0 is none
     * @param byInvoice whether a bonus is billed; otherwise the statement only tells it
     * @param malusTaken whether a malus is deducted from the next invoices that the sponsor makes; otherwise told only
     * @param malusMost percent of the sum without tax of an invoice that is deducted from it at most
     */
    record Reward(
            boolean enabled,
            Base base,
            BigDecimal fixedBase,
            BigDecimal bestPercent,
            BigDecimal worstPercent,
            BigDecimal neutralPoints,
            BigDecimal limit,
            boolean byInvoice,
            boolean malusTaken,
            BigDecimal malusMost,
            Currency currency) {}

    static Terms of(Resolved policy) {
        var scales = new EnumMap<Figure, Scale>(Figure.class);
        for (var figure : Figure.values()) {
            var name = "performance." + figure.variable();
            scales.put(figure, new Scale(policy.decimal(name + ".weight"), byTier(policy, name)));
        }
        return new Terms(
                number(policy, "performance.repeatDays"),
                number(policy, "performance.picturesNeeded"),
                number(policy, "performance.minCases"),
                number(policy, "performance.contestDays"),
                policy.text("performance.cycleUntil").equals("SETTLED"),
                scales,
                byTier(policy, "performance.points"),
                reward(policy),
                policy.of("performance.bonus.bestPercent").source());
    }

    private static Reward reward(Resolved policy) {
        return new Reward(
                policy.flag("performance.bonus.enabled"),
                Base.valueOf(policy.text("performance.bonus.base")),
                policy.decimal("performance.bonus.fixedBase"),
                policy.decimal("performance.bonus.bestPercent"),
                policy.decimal("performance.bonus.worstPercent"),
                policy.decimal("performance.bonus.neutralPoints"),
                policy.decimal("performance.bonus.limit"),
                policy.text("performance.bonus.settlement").equals("INVOICE"),
                policy.text("performance.bonus.malusTaken").equals("NEXT_SELF_BILLED"),
                policy.decimal("performance.bonus.malusMost"),
                Currency.getInstance(policy.text("invoice.currency")));
    }

    private static Map<Tier, BigDecimal> byTier(Resolved policy, String name) {
        var values = new EnumMap<Tier, BigDecimal>(Tier.class);
        for (var tier : Tier.values()) {
            values.put(tier, policy.decimal("%s.%s".formatted(name, tier.key())));
        }
        return values;
    }

    private static int number(Resolved policy, String variable) {
        return Math.toIntExact(policy.integer(variable));
    }

    Scale scale(Figure figure) {
        var scale = scales.get(figure);
        if (scale == null) {
            throw new IllegalStateException("no scale for " + figure);
        }
        return scale;
    }

    BigDecimal points(Tier tier) {
        return points.getOrDefault(tier, BigDecimal.ZERO);
    }
}
