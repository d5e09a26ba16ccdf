package io.closeout.invoicing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Prices of a network's own list: of several units, and without a discount. */
class ListPricePropertyTest {

    @Property(tries = 500)
    void anExplanationAddsUpAlsoForThePriceOfSeveral(
            @ForAll("tariffs") Tariff terms,
            @ForAll("prices") ListPrice price,
            @ForAll("quantities") BigDecimal quantity) {
        var priced = PriceCharge.price(saying(terms, price), ChargePurpose.CUSTOMER, List.of(part(quantity, "C62")));

        assertThat(priced.lines())
                .allSatisfy(line -> assertThat(Formula.workOut(line.explanation()))
                        .as(line.explanation().toString())
                        .isEqualByComparingTo(line.net().amount()));
        assertThat(priced.lines()).allMatch(line -> line.unitPrice().scale() <= 6);
    }

    @Property(tries = 500)
    void whatIsNotDiscountableCostsTheSameUnderAnyDiscount(
            @ForAll("tariffs") Tariff terms, @ForAll("prices") ListPrice price) {
        var fixed = new ListPrice(price.list(), 1, price.amount(), price.base(), "C62", false);
        var bare = TariffFixture.saying(TariffFixture.rates(terms.currency().getCurrencyCode()));
        var line = List.of(part(new BigDecimal("-3"), "C62"));

        assertThat(PriceCharge.price(saying(terms, fixed), ChargePurpose.CUSTOMER, line)
                        .lines()
                        .getFirst()
                        .unitPrice())
                .isEqualByComparingTo(marked(terms, fixed, bare));
    }

    /** The same mark-up, and nothing else of the terms. */
    private static BigDecimal marked(Tariff terms, ListPrice fixed, Tariff bare) {
        var each = fixed.amount().divide(fixed.base(), java.math.MathContext.DECIMAL128);
        var end = terms.limit("part.band1UpTo");
        var markup = end.signum() > 0 && each.compareTo(end) <= 0
                ? terms.decimal("part.band1MarkupPercent")
                : bare.decimal("part.markupPercent");
        return fixed.amount()
                .multiply(BigDecimal.ONE.add(markup.movePointLeft(2)))
                .divide(fixed.base(), java.math.MathContext.DECIMAL128)
                .setScale(fixed.isPerOne() ? 4 : 6, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void namesTheListAndItsVersion() {
        var price = new ListPrice("parts-2026-07", 3, new BigDecimal("84.20"), BigDecimal.ONE, "C62", true);
        var tariff = saying(TariffFixture.saying(TariffFixture.rates("EUR")), price);

        var priced = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(part(BigDecimal.ONE, "H87")));

        assertThat(priced.lines().getFirst().explanation().inputs())
                .contains(new Input("list", "84.2"), new Input("list.policy", "parts-2026-07 v3"));
    }

    @Test
    void convertsNoUnit() {
        var price = new ListPrice("rope", 1, new BigDecimal("11.90"), BigDecimal.ONE, "MTR", true);
        var tariff = saying(TariffFixture.saying(TariffFixture.rates("EUR")), price);

        var priced = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(part(BigDecimal.ONE, "C62")));

        assertThat(priced.lines()).isEmpty();
        assertThat(priced.unpriced()).singleElement().satisfies(one -> {
            assertThat(one.reasonKey()).isEqualTo("price-unit-differs");
            assertThat(one.parameters()).contains(new Input("unit", "C62"), new Input("listUnit", "MTR"));
        });
    }

    @Test
    void takesTheDiscountOfAWholeReportOnlyFromWhatIsDiscountable() {
        var terms = TariffFixture.saying(merged("discount.percent", "10"));
        var fixed = new ListPrice("l", 1, new BigDecimal("100"), BigDecimal.ONE, "C62", false);
        var tariff = saying(terms, fixed);
        var labour = new BillableLine("2", LineKind.LABOUR, null, "Work", new BigDecimal("60"), "MIN");

        var priced = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(part(BigDecimal.ONE, "C62"), labour));

        // 78.44 of labour and the call-out fee of 39; the part stays out of it.
        assertThat(priced.adjustments()).singleElement().satisfies(one -> {
            assertThat(one.textKey()).isEqualTo("adjustment.discount");
            assertThat(one.amount().amount()).isEqualByComparingTo("11.74");
        });
    }

    private static java.util.Map<String, String> merged(String name, String value) {
        var said = new java.util.HashMap<>(TariffFixture.rates("EUR"));
        said.put(name, value);
        return said;
    }

    private static Tariff saying(Tariff terms, ListPrice price) {
        return new Tariff(terms.policy(), (code, currency) -> Optional.of(price));
    }

    private static BillableLine part(BigDecimal quantity, String unit) {
        return new BillableLine("1", LineKind.PART, "A", "Screw", quantity, unit);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        return TariffFixture.manyTerms();
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-500"), new BigDecimal("5000"))
                .ofScale(3);
    }

    @Provide
    Arbitrary<ListPrice> prices() {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("9999"))
                                .ofScale(2),
                        Arbitraries.of("1", "3", "100", "1000", "0.25"),
                        Arbitraries.of(true, false))
                .as((amount, base, discountable) ->
                        new ListPrice("l", 1, amount, new BigDecimal(base), "C62", discountable));
    }
}
