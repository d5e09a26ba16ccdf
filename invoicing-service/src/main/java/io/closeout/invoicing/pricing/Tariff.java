package io.closeout.invoicing.pricing;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.invoicing.money.Money;
import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Resolved;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is in force for one station and contract on one day: the policy and the list prices.
 *
 * @param contradictions why nothing can be priced with it; empty for a policy that makes sense
 */
public record Tariff(Resolved policy, ListPrices prices, List<Unpriced> contradictions) {

    /** The currency of amounts that are set for everybody. */
    public static final String BASE_CURRENCY = "EUR";

    private static final int DECIMALS = 4;

    public Tariff {
        contradictions = List.copyOf(contradictions);
    }

    public Tariff(Resolved policy, ListPrices prices) {
        this(policy, prices, PolicySense.contradictions(policy));
    }

    public Currency currency() {
        return Currency.getInstance(policy.text("invoice.currency"));
    }

    public PaymentTerms terms() {
        return PaymentTerms.of(policy);
    }

    /** An amount in the currency; empty where it was set in another one. Nothing is nothing in every currency. */
    public Optional<BigDecimal> amount(String variable) {
        var resolved = policy.of(variable);
        var value = decimal(variable);
        var foreign = resolved.source().level() == Level.EU
                && !policy.text("invoice.currency").equals(BASE_CURRENCY);
        return foreign && value.signum() != 0 ? Optional.empty() : Optional.of(value);
    }

    /** A limit in money; zero stands for none, and so does a limit in another currency. */
    BigDecimal limit(String variable) {
        return amount(variable).orElse(BigDecimal.ZERO);
    }

    /** A ceiling as money can reach it. */
    BigDecimal ceiling(String variable) {
        return Money.rounded(limit(variable), currency()).amount();
    }

    BigDecimal decimal(String variable) {
        return policy.decimal(variable).setScale(DECIMALS, HALF_UP);
    }

    BigDecimal integer(String variable) {
        return BigDecimal.valueOf(policy.integer(variable));
    }

    /** How a formula says: to the smallest unit of the currency. */
    String round() {
        return "round" + currency().getDefaultFractionDigits();
    }
}
