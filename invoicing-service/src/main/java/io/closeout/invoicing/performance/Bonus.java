package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.performance.Terms.Reward;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What a month is worth, without tax; negative for a malus. Whoever puts the inputs into the formula of the explanation
 * gets the amount to the cent.
 */
record Bonus(BigDecimal amount, String currency, Terms.Base base, BigDecimal baseAmount, Explanation explanation) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = MathContext.DECIMAL128;

    static Bonus of(Score score, Terms terms, BigDecimal base) {
        var reward = terms.reward();
        var isMalus = score.points().compareTo(reward.neutralPoints()) < 0;
        var worth = isMalus ? malus(score.points(), reward, base) : bonus(score.points(), reward, base);
        var limited = reward.limit().signum() > 0 ? worth.min(reward.limit()) : worth;
        var amount = rounded(isMalus ? limited.negate() : limited, reward.currency());
        var explanation = new Explanation(
                terms.source().policyId(),
                Integer.toString(terms.source().version()),
                inputs(score, reward, base, isMalus),
                formula(reward, isMalus));
        return new Bonus(amount, reward.currency().getCurrencyCode(), reward.base(), base, explanation);
    }

    private static BigDecimal rounded(BigDecimal amount, Currency currency) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private static BigDecimal bonus(BigDecimal points, Reward reward, BigDecimal base) {
        return base.multiply(reward.bestPercent())
                .divide(HUNDRED)
                .multiply(points.subtract(reward.neutralPoints()))
                .divide(HUNDRED.subtract(reward.neutralPoints()), EXACT);
    }

    private static BigDecimal malus(BigDecimal points, Reward reward, BigDecimal base) {
        return base.multiply(reward.worstPercent())
                .divide(HUNDRED)
                .multiply(reward.neutralPoints().subtract(points))
                .divide(reward.neutralPoints(), EXACT);
    }

    private static List<Input> inputs(Score score, Reward reward, BigDecimal base, boolean isMalus) {
        var inputs = new ArrayList<Input>();
        inputs.add(input("base", base));
        inputs.add(input("points", score.points()));
        inputs.add(input("neutral", reward.neutralPoints()));
        inputs.add(isMalus ? input("worst", reward.worstPercent()) : input("best", reward.bestPercent()));
        if (reward.limit().signum() > 0) {
            inputs.add(input("limit", reward.limit()));
        }
        return inputs;
    }

    private static Input input(String name, BigDecimal value) {
        return new Input(
                name, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static String formula(Reward reward, boolean isMalus) {
        var worth = isMalus
                ? "base * worst / 100 * (neutral - points) / neutral"
                : "base * best / 100 * (points - neutral) / (100 - neutral)";
        var limited = reward.limit().signum() > 0 ? "min(%s, limit)".formatted(worth) : worth;
        return "round%d(%s)"
                .formatted(reward.currency().getDefaultFractionDigits(), isMalus ? "0 - " + limited : limited);
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    @JsonIgnore
    public boolean isMalus() {
        return amount.signum() < 0;
    }
}
