package io.closeout.invoicing.issuing;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an allowance or a charge on the whole document. An allowance, and a charge in percent, go back in
 * proportion to the lines under the same tax; a fixed charge, such as a fee, goes back with the last of the document.
 */
record CreditableAdjustment(Adjustment original, BigDecimal left) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static CreditableAdjustment of(Adjustment original) {
        return new CreditableAdjustment(original, original.amount());
    }

    boolean isLike(Adjustment credited) {
        return original.charge() == credited.charge()
                && original.reasonCode().equals(credited.reasonCode())
                && original.textKey().equals(credited.textKey())
                && original.textParameters().equals(credited.textParameters())
                && original.taxCategory().equals(credited.taxCategory())
                && original.taxRate().compareTo(credited.taxRate()) == 0;
    }

    CreditableAdjustment without(BigDecimal credited) {
        return new CreditableAdjustment(original, left.subtract(credited));
    }

    /**
     * Rounded so that what has gone back so far is the share of all that was credited so far.
     *
     * @param lines all lines of the invoice under this tax
     * @param credited those that were credited, the latest included
     */
    BigDecimal share(BigDecimal lines, BigDecimal credited, Currency currency) {
        if (lines.signum() == 0 || (original.charge() && original.percent() == null)) {
            return BigDecimal.ZERO.setScale(left.scale());
        }
        var soFar = original.amount().multiply(credited).divide(lines, 12, HALF_UP);
        var given = original.amount().subtract(left);
        return Within.of(left).clamp(Money.rounded(soFar, currency).amount().subtract(given));
    }

    /** A percentage is told only where it explains the amount to the cent (PEPPOL-EN16931-R040). */
    Adjustment credited(BigDecimal amount, BigDecimal base, Currency currency) {
        var percent = original.percent();
        var explains = percent != null && explains(percent, base, amount, currency);
        return new Adjustment(
                original.charge(),
                original.reasonCode(),
                original.textKey(),
                original.textParameters(),
                amount,
                explains ? percent : null,
                explains ? base : null,
                original.taxCategory(),
                original.taxRate(),
                null);
    }

    private static boolean explains(
            @Nullable BigDecimal percent, BigDecimal base, BigDecimal amount, Currency currency) {
        return percent != null
                && Money.rounded(base.multiply(percent).divide(HUNDRED), currency)
                                .amount()
                                .compareTo(amount)
                        == 0;
    }
}
