package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Charges and allowances on all lines together, in this order: handling, small material, discount, ceiling. */
final class ChargeTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tariff tariff;
    private final boolean sponsored;

    ChargeTerms(Tariff tariff, boolean sponsored) {
        this.tariff = tariff;
        this.sponsored = sponsored;
    }

    /**
     * What lines come to.
     *
     * @param parts sum of the part lines
     * @param labour sum of the lines of working time
     * @param fixed sum of the lines that no discount is given on
     */
    record Sums(Money all, Money parts, Money labour, Money fixed) {}

    List<PricedAdjustment> of(Sums sums) {
        var all = sums.all();
        var found = new ArrayList<PricedAdjustment>();
        charge("handling", "HD", sums.parts()).ifPresent(found::add);
        charge("consumables", "ABK", sums.labour()).ifPresent(found::add);
        discount(plus(all, found).minus(sums.fixed())).ifPresent(found::add);
        var sum = plus(all, found);
        excess(sum, "report.capAmount").ifPresent(found::add);
        if (sponsored) {
            excess(plus(all, found), "warranty.capAmount").ifPresent(found::add);
        }
        return found;
    }

    private static Money plus(Money all, List<PricedAdjustment> found) {
        return found.stream().map(PricedAdjustment::signed).reduce(all, Money::plus);
    }

    private Optional<PricedAdjustment> charge(String name, String reasonCode, Money base) {
        var percent = tariff.decimal(name + ".percent");
        if (percent.signum() == 0 || !base.isPositive()) {
            return Optional.empty();
        }
        var sum = new Reckoning(tariff, name + ".percent")
                .input("base", base.amount())
                .input("percent", percent);
        var amount = percent(base, percent);
        var formula = "%s(base * percent / 100)".formatted(tariff.round());
        var cap = tariff.ceiling(name + ".capAmount");
        if (cap.signum() == 0 || amount.amount().compareTo(cap) <= 0) {
            return some(charge(name, reasonCode, amount, sum.explained(formula)).inPercent(percent, base));
        }
        sum.policy("ceiling", name + ".capAmount", cap);
        var most = new Money(cap, tariff.currency());
        return some(charge(name, reasonCode, most, sum.explained("min(%s, ceiling)".formatted(formula))));
    }

    private static PricedAdjustment charge(String name, String reasonCode, Money amount, Explanation why) {
        return new PricedAdjustment(true, reasonCode, "adjustment." + name, List.of(), amount, null, null, why);
    }

    private Optional<PricedAdjustment> discount(Money base) {
        var percent = tariff.decimal("discount.percent");
        if (percent.signum() == 0 || !base.isPositive()) {
            return Optional.empty();
        }
        var why = new Reckoning(tariff, "discount.percent")
                .input("base", base.amount())
                .input("percent", percent)
                .explained("%s(base * percent / 100)".formatted(tariff.round()));
        var text = List.of(Input.of("percent", percent));
        return some(new PricedAdjustment(
                false, "95", "adjustment.discount", text, percent(base, percent), percent, base, why));
    }

    private Optional<PricedAdjustment> excess(Money sum, String variable) {
        var cap = tariff.ceiling(variable);
        if (cap.signum() == 0 || sum.amount().compareTo(cap) <= 0) {
            return Optional.empty();
        }
        var ceiling = new Money(cap, tariff.currency());
        var why = new Reckoning(tariff, variable)
                .input("base", sum.amount())
                .input("ceiling", ceiling.amount())
                .explained("base - ceiling");
        var text = List.of(Input.of("ceiling", ceiling.amount()));
        return some(new PricedAdjustment(false, "64", "adjustment.ceiling", text, sum.minus(ceiling), null, null, why));
    }

    private Money percent(Money base, BigDecimal percent) {
        return Money.rounded(base.amount().multiply(percent).divide(HUNDRED), tariff.currency());
    }

    /** What rounds to nothing is not said. */
    private static Optional<PricedAdjustment> some(PricedAdjustment one) {
        return one.amount().isZero() ? Optional.empty() : Optional.of(one);
    }
}
