package io.closeout.invoicing.issuing;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.invoicing.issuing.CreditedPart.Amount;
import io.closeout.invoicing.issuing.CreditedPart.Quantity;
import io.closeout.invoicing.issuing.CreditedPart.Rest;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** What is left of one line of an invoice. */
record CreditableLine(DocumentLine line, BigDecimal quantity, BigDecimal net) {

    /** Marks a line that lowers the price and leaves the quantity. */
    static final String REDUCTION = "line.reduction";

    private static final int MOST_DECIMALS = 6;

    static CreditableLine of(DocumentLine line) {
        return new CreditableLine(line, line.quantity(), line.net());
    }

    boolean isEmpty() {
        return net.signum() == 0;
    }

    CreditableLine without(DocumentLine credited) {
        var taken = credited.textKey().equals(REDUCTION) ? BigDecimal.ZERO : credited.quantity();
        return new CreditableLine(line, quantity.subtract(taken), net.subtract(credited.net()));
    }

    /** @throws CreditRefusedException for more than is left */
    DocumentLine credit(int number, CreditedPart part, Currency currency) {
        if (isEmpty()) {
            throw new CreditRefusedException("Nothing is left of line %d.".formatted(line.lineNo()));
        }
        return switch (part) {
            case Rest() -> some(number, quantity, net, currency);
            case Quantity(var wanted) -> some(number, wanted, currency);
            case Amount(var wanted) -> reduced(number, wanted, currency);
        };
    }

    private DocumentLine some(int number, BigDecimal wanted, Currency currency) {
        if (wanted.signum() <= 0 || wanted.compareTo(quantity.abs()) > 0) {
            throw new CreditRefusedException("Of line %d, more than 0 and at most %s can be credited."
                    .formatted(line.lineNo(), plain(quantity.abs())));
        }
        var signed = quantity.signum() < 0 ? wanted.negate() : wanted;
        var worth = signed.compareTo(quantity) == 0 ? net : partOf(signed, currency);
        if (worth.signum() == 0) {
            throw new CreditRefusedException("That little of line %d is worth nothing.".formatted(line.lineNo()));
        }
        return some(number, signed, worth, currency);
    }

    private DocumentLine reduced(int number, BigDecimal wanted, Currency currency) {
        if (wanted.signum() <= 0 || wanted.compareTo(net) > 0) {
            throw new CreditRefusedException("Of line %d, more than 0 and at most %s without tax can be credited."
                    .formatted(line.lineNo(), net.max(BigDecimal.ZERO).toPlainString()));
        }
        var amount = exact(wanted, currency);
        return line.reduced(number, amount);
    }

    private static BigDecimal exact(BigDecimal wanted, Currency currency) {
        if (wanted.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw new CreditRefusedException("%s is not an amount of %s.".formatted(plain(wanted), currency));
        }
        return new Money(wanted, currency).amount();
    }

    /** A line must say quantity × price = net; where allowances or a reduction lowered it, the price is what it came to. */
    private DocumentLine some(int number, BigDecimal signed, BigDecimal worth, Currency currency) {
        var plainly = Money.rounded(signed.multiply(line.unitPrice()), currency).amount();
        var price = plainly.compareTo(worth) == 0 ? line.unitPrice() : worth.divide(signed, MOST_DECIMALS, HALF_UP);
        return line.credited(number, signed, price, worth);
    }

    private BigDecimal partOf(BigDecimal signed, Currency currency) {
        var whole = Money.rounded(quantity.multiply(line.unitPrice()), currency).amount();
        var part = whole.compareTo(net) == 0
                ? signed.multiply(line.unitPrice())
                : net.multiply(signed).divide(quantity, MOST_DECIMALS, HALF_UP);
        return Within.of(net).clamp(Money.rounded(part, currency).amount());
    }

    private static String plain(BigDecimal quantity) {
        var stripped = quantity.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
