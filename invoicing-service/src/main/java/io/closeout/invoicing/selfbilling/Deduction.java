package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is to be deducted from the next invoices that are made in a station's name.
 *
 * @param open not taken yet, and on no pre-invoice that still waits
 * @param mostPercent of the sum without tax of a document
 */
record Deduction(
        UUID id,
        UUID statementId,
        LocalDate from,
        LocalDate to,
        Money open,
        BigDecimal mostPercent,
        Explanation explanation) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Some of it on one document. */
    record Share(Deduction of, Money amount) {}

    /**
     * How much of a document it may take; always less than the whole.
     *
     * @param net sum of the document without tax
     */
    Money most(Money net) {
        var digits = net.currency().getDefaultFractionDigits();
        var share = net.amount().multiply(mostPercent).divide(HUNDRED).setScale(digits, RoundingMode.DOWN);
        return new Money(share.max(BigDecimal.ZERO), net.currency());
    }

    /** The month that it comes from, as a parameter of the text on the document. */
    Input period() {
        return new Input("text", "%s – %s".formatted(from, to));
    }
}
