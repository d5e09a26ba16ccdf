package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;

import io.closeout.kit.policy.Resolved;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether variables that each keep to their bounds make sense together. */
public final class PolicySense {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> OWN_FACTORS = List.of(
            "overtime.eveningFactor",
            "overtime.nightFactor",
            "overtime.saturdayFactor",
            "overtime.sundayFactor",
            "overtime.holidayFactor");

    /** @param variable the one to look at first */
    public record Contradiction(String variable, String what) {}

    private final Resolved policy;
    private final List<Contradiction> found = new ArrayList<>();

    private PolicySense(Resolved policy) {
        this.policy = policy;
    }

    /** What contradicts itself in the values in force for a scope. */
    public static List<Contradiction> of(Resolved policy) {
        var sense = new PolicySense(policy);
        sense.instalments();
        sense.discounts();
        sense.ascending("travel.zone%dUpToKm", 3);
        sense.ascending("part.band%dUpTo", 2);
        sense.flatFees();
        for (var factor : OWN_FACTORS) {
            var value = policy.decimal(factor);
            sense.unless(
                    value.signum() == 0 || value.compareTo(ONE) >= 0, factor, "a factor is at least 1, or 0 for none");
        }
        sense.unless(
                !policy.text("travel.pricing").equals("ZONES") || policy.integer("travel.zone1UpToKm") > 0,
                "travel.pricing",
                "the first zone has no end");
        return sense.found;
    }

    /** The same as reasons why a charge has no price. */
    static List<Unpriced> contradictions(Resolved policy) {
        return of(policy).stream()
                .map(one -> new Unpriced("policy-contradictory", List.of(new Input("variable", one.variable()))))
                .toList();
    }

    private void instalments() {
        var sum = BigDecimal.ZERO;
        var lastDay = -1L;
        for (var i = 1; i <= PaymentTerms.INSTALMENTS; i++) {
            var percent = policy.decimal("payment.instalment%dPercent".formatted(i));
            var days = policy.integer("payment.instalment%dDays".formatted(i));
            if (percent.signum() > 0) {
                unless(days > lastDay, "payment.instalment%dDays".formatted(i), "it is not after the one before");
                lastDay = days;
            }
            sum = sum.add(percent);
        }
        unless(
                sum.signum() == 0 || sum.compareTo(HUNDRED) == 0,
                "payment.instalment1Percent",
                "the instalments make %s percent, not 100".formatted(Input.plain(sum)));
    }

    private void discounts() {
        var before = (PaymentTerms.Part) null;
        var terms = PaymentTerms.of(policy);
        for (var one : terms.discounts()) {
            unless(one.days() < terms.netDays(), "payment.discount1Days", "a discount ends before the payment is due");
            unless(
                    before == null
                            || (one.days() > before.days() && one.percent().compareTo(before.percent()) < 0),
                    "payment.discount2Percent",
                    "who pays later gets less");
            before = one;
        }
    }

    private void ascending(String variables, int count) {
        var before = BigDecimal.ZERO;
        var ended = false;
        for (var i = 1; i <= count; i++) {
            var name = variables.formatted(i);
            var end = new BigDecimal(policy.of(name).value().toString());
            ended = ended || end.signum() == 0;
            unless(end.signum() == 0 || (!ended && end.compareTo(before) > 0), name, "it does not ascend");
            before = end;
        }
    }

    private void flatFees() {
        for (var i = 1; i <= FlatFee.MOST; i++) {
            var isNamed = !policy.text("flat%d.code".formatted(i)).isEmpty();
            var amount = policy.decimal("flat%d.amount".formatted(i));
            unless(
                    isNamed == (amount.signum() > 0),
                    "flat%d.amount".formatted(i),
                    "a flat price has a code and an amount");
        }
    }

    private void unless(boolean holds, String variable, String what) {
        if (!holds) {
            found.add(new Contradiction(variable, what));
        }
    }
}
