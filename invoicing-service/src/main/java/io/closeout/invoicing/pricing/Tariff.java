package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.Resolved;
import java.util.Currency;

/** What is in force for one station and contract on one day: the policy and the price list. */
public record Tariff(Resolved policy, PriceList prices) {

    public Currency currency() {
        return Currency.getInstance(policy.text("invoice.currency"));
    }

    public int netDays() {
        return Math.toIntExact(policy.integer("payment.netDays"));
    }
}
