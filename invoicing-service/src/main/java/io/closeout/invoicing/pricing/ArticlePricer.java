package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.MathContext.DECIMAL128;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The price of parts and of services with a list price; parts with the mark-up of their price band. */
final class ArticlePricer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DISCOUNT = ".discountPercent";
    private static final int FACTOR_DECIMALS = 8;
    private static final int PRICE_DECIMALS = 4;
    /** What costs little each is priced by the hundred or thousand; an event takes six decimals. */
    private static final int DECIMALS_OF_MANY = 6;

    /** Ends and mark-ups of the bands below the one that has no end. */
    private static final List<Band> BANDS = List.of(
            new Band("part.band1UpTo", "part.band1MarkupPercent"),
            new Band("part.band2UpTo", "part.band2MarkupPercent"));

    private record Band(String end, String markup) {}

    private final Tariff tariff;

    ArticlePricer(Tariff tariff) {
        this.tariff = tariff;
    }

    Outcome part(BillableLine line) {
        return price(line, "part", Optional.of("part.markupPercent"));
    }

    Outcome service(BillableLine line) {
        return price(line, "service", Optional.empty());
    }

    private Outcome price(BillableLine line, String family, Optional<String> markupVariable) {
        var code = line.code();
        var list = code == null ? Optional.<ListPrice>empty() : tariff.prices().priceOf(code, tariff.currency());
        if (list.isEmpty()) {
            return Outcome.no("price-missing", line, tariff);
        }
        return list.get().isPer(line.unit())
                ? price(line, family, list.get(), markupVariable.map(last -> bandOf(list.get(), last)))
                : Outcome.otherUnit(list.get(), line, tariff);
    }

    private Outcome price(BillableLine line, String family, ListPrice list, Optional<String> variable) {
        var markup = variable.map(tariff::decimal).orElse(BigDecimal.ZERO);
        var sum = new Reckoning(tariff, variable.orElse("invoice.currency"))
                .of(line)
                .under(family)
                .input("quantity", line.quantity())
                .list(list)
                .input("markup", markup);
        var price = percent(list.amount(), markup).divide(list.base(), DECIMAL128);
        var formula = "list * (1 + markup / 100)" + (list.isPerOne() ? "" : " / priceBase");
        if (isWorthLess(line, family, list)) {
            price = price.multiply(discounted(sum, family));
            formula += " * (1 - discount / 100)";
        }
        var decimals = list.isPerOne() ? PRICE_DECIMALS : DECIMALS_OF_MANY;
        var unitPrice = price.setScale(decimals, HALF_UP);
        var priced = "quantity * round%d(%s)".formatted(decimals, formula);
        return new Outcome.At(
                line.kind(),
                sum.line("line." + family, line.quantity(), line.unit(), unitPrice, priced),
                list.discountable());
    }

    private boolean isWorthLess(BillableLine line, String family, ListPrice list) {
        return line.isGivenBack()
                && list.discountable()
                && tariff.decimal(family + DISCOUNT).signum() > 0;
    }

    // An allowance on less than nothing would be a charge: what is given back is worth what was paid for it.
    private BigDecimal discounted(Reckoning sum, String family) {
        var discount = tariff.decimal(family + DISCOUNT);
        sum.policy("discount", family + DISCOUNT, discount);
        return ONE.subtract(discount.divide(HUNDRED, FACTOR_DECIMALS, HALF_UP));
    }

    private static BigDecimal percent(BigDecimal list, BigDecimal markup) {
        return list.multiply(ONE.add(markup.divide(HUNDRED, FACTOR_DECIMALS, HALF_UP)));
    }

    private String bandOf(ListPrice list, String last) {
        var each = list.amount().divide(list.base(), DECIMAL128);
        return BANDS.stream()
                .filter(band -> each.compareTo(tariff.limit(band.end())) <= 0)
                .map(Band::markup)
                .findFirst()
                .orElse(last);
    }
}
