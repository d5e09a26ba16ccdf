package io.closeout.invoicing.pricing;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class PriceChargePropertyTest {

    private static final Tariffs TARIFFS = TariffFiles.bundled();

    @Property(tries = 500)
    void anExplanationAddsUpToItsLineToTheCent(
            @ForAll("lines") List<BillableLine> lines,
            @ForAll("tariffs") Tariff tariff,
            @ForAll("purposes") ChargePurpose purpose) {
        var priced = PriceCharge.price(tariff, purpose, WORK, lines);

        assertThat(priced.lines())
                .allSatisfy(line -> assertThat(Formula.workOut(line.explanation()))
                        .as(line.explanation().toString())
                        .isEqualByComparingTo(line.net().amount()));
        assertThat(adjustments(priced))
                .allSatisfy(one -> assertThat(Formula.workOut(one.explanation()))
                        .as(one.explanation().toString())
                        .isEqualByComparingTo(one.amount().amount()));
    }

    @Property(tries = 500)
    void aPercentageIsThatOfItsBaseAndNoPriceIsBelowZero(
            @ForAll("lines") List<BillableLine> lines,
            @ForAll("tariffs") Tariff tariff,
            @ForAll("purposes") ChargePurpose purpose) {
        var priced = PriceCharge.price(tariff, purpose, WORK, lines);

        assertThat(priced.lines()).allMatch(line -> line.unitPrice().signum() >= 0);
        assertThat(adjustments(priced)).allSatisfy(one -> {
            assertThat(one.amount().isPositive()).isTrue();
            if (one.percent() != null && one.base() != null) {
                assertThat(one.amount())
                        .isEqualTo(Money.rounded(
                                one.base().amount().multiply(one.percent()).movePointLeft(2), priced.currency()));
            }
        });
    }

    private static List<PricedAdjustment> adjustments(Priced priced) {
        return Stream.concat(
                        priced.lines().stream().flatMap(line -> line.adjustments().stream()),
                        priced.adjustments().stream())
                .toList();
    }

    @Property(tries = 500)
    void aLineIsQuantityTimesPriceRoundedOnceWithItsAllowances(
            @ForAll("lines") List<BillableLine> lines, @ForAll("tariffs") Tariff tariff) {
        var priced = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, WORK, lines);

        assertThat(priced.lines()).allSatisfy(line -> {
            var gross = Money.rounded(line.quantity().multiply(line.unitPrice()), priced.currency());
            assertThat(line.adjustments().stream().map(PricedAdjustment::signed).reduce(gross, Money::plus))
                    .isEqualTo(line.net());
        });
    }

    @Property(tries = 500)
    void theOrderOfTheLinesDoesNotMatter(
            @ForAll("lines") List<BillableLine> lines, @ForAll("tariffs") Tariff tariff, @ForAll Random random) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        var one = PriceCharge.price(tariff, ChargePurpose.WARRANTY, WORK, lines);
        var other = PriceCharge.price(tariff, ChargePurpose.WARRANTY, WORK, shuffled);

        assertThat(other.net()).isEqualTo(one.net());
        assertThat(sorted(other)).isEqualTo(sorted(one));
        assertThat(other.adjustments()).isEqualTo(one.adjustments());
    }

    @Property(tries = 500)
    void moreTimeNeverCostsLess(
            @ForAll("minutes") int less, @ForAll("minutes") int more, @ForAll("tariffs") Tariff tariff) {
        var cheap = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(labour(Math.min(less, more))));
        var dear = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(labour(Math.max(less, more))));

        assertThat(cheap.net().isGreaterThan(dear.net())).isFalse();
    }

    private static List<PricedLine> sorted(Priced priced) {
        return priced.lines().stream().sorted(comparing(PricedLine::toString)).toList();
    }

    private static BillableLine labour(int minutes) {
        return new BillableLine("1", LineKind.LABOUR, null, "Work", BigDecimal.valueOf(minutes), "MIN");
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(1, 10_000);
    }

    @Provide
    Arbitrary<ChargePurpose> purposes() {
        return Arbitraries.of(ChargePurpose.CUSTOMER, ChargePurpose.WARRANTY, ChargePurpose.GOODWILL);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        var plain = Combinators.combine(
                        Arbitraries.of("BE", "FR", "NL", "NO", "RO", "DE"),
                        Arbitraries.of("COMFORT", "NONE"),
                        Arbitraries.integers().between(0, 600))
                .as((country, contract, days) -> TARIFFS.inForce(
                        country, "s", contract, LocalDate.parse("2026-01-01").plusDays(days)));
        return Arbitraries.oneOf(plain, TariffFixture.manyTerms());
    }

    @Provide
    Arbitrary<List<BillableLine>> lines() {
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("2000"))
                .ofScale(3);
        return Arbitraries.of(SHAPES)
                .flatMap(shape -> amounts.map(amount -> new BillableLine(
                        "1",
                        shape.kind(),
                        shape.code(),
                        "Work",
                        shape.back() ? amount.negate() : amount,
                        shape.unit())))
                .list()
                .ofMaxSize(8);
    }

    private static final Work WORK = new Work("repair", List.of("HT-01"));

    private record Shape(LineKind kind, @Nullable String code, String unit, boolean back) {

        Shape(LineKind kind, @Nullable String code, String unit) {
            this(kind, code, unit, false);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(LineKind.LABOUR, null, "MIN"),
            new Shape(LineKind.LABOUR, "GRADE-3", "MIN"),
            new Shape(LineKind.LABOUR, null, "HUR"),
            new Shape(LineKind.OVERTIME, null, "MIN"),
            new Shape(LineKind.OVERTIME, "SUNDAY", "MIN"),
            new Shape(LineKind.TRAVEL, null, "KMT"),
            new Shape(LineKind.TRAVEL, null, "MIN"),
            new Shape(LineKind.TRAVEL, "ZONE-3", "C62"),
            new Shape(LineKind.PART, "KT-R290", "KGM"),
            new Shape(LineKind.PART, "HT-IGN", "C62", true),
            new Shape(LineKind.SERVICE, "SV-DIAG", "C62"));
}
