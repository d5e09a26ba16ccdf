package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.selfbilling.Deduction.Share;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxDecision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Deducts from a draft as document level allowances (BG-20, UNTDID 5189 code 64, special agreement): one for each tax
 * group, in proportion, as a price reduction lowers the taxable amount of what was supplied (Directive 2006/112/EC art.
 * 79 (b), 90 (1)). The shares of the groups make the deduction to the cent.
 */
final class DeductedDraft {

    private static final String SPECIAL_AGREEMENT = "64";

    private DeductedDraft() {}

    static Draft of(Draft draft, List<Share> shares) {
        if (shares.isEmpty()) {
            return draft;
        }
        var groups = draft.breakdown().groups().stream()
                .filter(group -> group.taxable().isPositive())
                .toList();
        var adjustments = new ArrayList<>(draft.adjustments());
        shares.forEach(share -> adjustments.addAll(allowances(draft, groups, share)));
        return MergedDraft.adjusted(draft, adjustments);
    }

    private static List<Draft.TaxedAdjustment> allowances(Draft draft, List<TaxBreakdown.Group> groups, Share share) {
        var zero = Money.zero(draft.currency());
        var sum = groups.stream().map(TaxBreakdown.Group::taxable).reduce(zero, Money::plus);
        var allowances = new ArrayList<Draft.TaxedAdjustment>();
        var from = zero;
        var given = zero;
        for (var group : groups) {
            var to = from.plus(group.taxable());
            var upTo = upTo(share.amount(), to, sum);
            if (upTo.isGreaterThan(given)) {
                var why = explained(share, List.of(from, to, sum));
                allowances.add(allowance(draft, group, upTo.minus(given), share, why));
            }
            from = to;
            given = upTo;
        }
        return allowances;
    }

    private static Money upTo(Money amount, Money to, Money sum) {
        var digits = amount.currency().getDefaultFractionDigits();
        var exact = amount.amount().multiply(to.amount());
        return new Money(exact.divide(sum.amount(), digits, RoundingMode.HALF_UP), amount.currency());
    }

    private static Draft.TaxedAdjustment allowance(
            Draft draft, TaxBreakdown.Group group, Money amount, Share share, Explanation why) {
        return new Draft.TaxedAdjustment(
                false,
                SPECIAL_AGREEMENT,
                "adjustment.malus",
                List.of(share.of().period()),
                amount,
                null,
                null,
                tax(draft, group),
                why);
    }

    private static TaxDecision.Applies tax(Draft draft, TaxBreakdown.Group group) {
        return draft.lines()
                .map(Draft.TaxedLine::tax)
                .filter(tax -> tax.category() == group.category() && tax.rate().compareTo(group.rate()) == 0)
                .findFirst()
                .orElseThrow();
    }

    /** From the policy of the malus; how the malus itself came about says the statement. */
    private static Explanation explained(Share share, List<Money> range) {
        var digits = share.amount().currency().getDefaultFractionDigits();
        var why = share.of().explanation();
        return new Explanation(
                why.policyId(),
                why.version(),
                List.of(
                        input("deducted", share.amount().amount()),
                        input("shareFrom", range.get(0).amount()),
                        input("shareTo", range.get(1).amount()),
                        input("base", range.get(2).amount())),
                "round%d(deducted * shareTo / base) - round%d(deducted * shareFrom / base)".formatted(digits, digits));
    }

    private static Input input(String name, BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return new Input(name, (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString());
    }
}
