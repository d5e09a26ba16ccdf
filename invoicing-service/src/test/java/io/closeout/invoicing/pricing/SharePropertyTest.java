package io.closeout.invoicing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharePropertyTest {

    private static final Tariffs TARIFFS = TariffFiles.bundled();
    private static final int WHOLE = 1_000_000;

    @Property(tries = 1_000)
    void theSharesOfEveryLineAddUpToIt(@ForAll("charges") Priced whole, @ForAll("splits") List<Share> split) {
        var shares = split.stream().map(share -> share.of(whole)).toList();

        for (var i = 0; i < whole.lines().size(); i++) {
            var line = i;
            var sum = shares.stream()
                    .map(share -> share.lines().get(line).net())
                    .reduce(Money.zero(whole.currency()), Money::plus);
            assertThat(sum).isEqualTo(whole.lines().get(i).net());
        }
        assertThat(shares.stream().map(Priced::net).reduce(Money.zero(whole.currency()), Money::plus))
                .isEqualTo(whole.net());
        assertThat(shares)
                .allSatisfy(share -> assertThat(share.lines())
                        .allSatisfy(line -> assertThat(line.unitPrice()).isNotNegative()));
    }

    @Property(tries = 1_000)
    void theExplanationOfAShareAddsUpToTheCent(@ForAll("charges") Priced whole, @ForAll("splits") List<Share> split) {
        assertThat(split.getLast().of(whole).lines())
                .allSatisfy(line -> assertThat(Formula.workOut(line.explanation()))
                        .as(line.explanation().toString())
                        .isEqualByComparingTo(line.net().amount()));
    }

    @Property(tries = 500)
    void aShareIsAPieceAtItsPrice(@ForAll("charges") Priced whole, @ForAll("splits") List<Share> split) {
        assertThat(split.getFirst().of(whole).lines())
                .allSatisfy(line -> assertThat(line.quantity().multiply(line.unitPrice()))
                        .isEqualByComparingTo(line.net().amount()));
    }

    @Property(tries = 500)
    void aShareIsWithinACentOfItsPercentage(@ForAll("charges") Priced whole, @ForAll("splits") List<Share> split) {
        var share = split.getFirst();
        var lines = share.of(whole).lines();

        for (var i = 0; i < lines.size(); i++) {
            var exact = whole.lines()
                    .get(i)
                    .net()
                    .amount()
                    .multiply(share.to().subtract(share.from()))
                    .movePointLeft(2);
            var cent = BigDecimal.ONE.movePointLeft(whole.currency().getDefaultFractionDigits());
            assertThat(lines.get(i).net().amount().subtract(exact).abs()).isLessThanOrEqualTo(cent);
        }
    }

    @Example
    void minutesAreRoundedOnceAndNotPerPayer() {
        var tariff = TARIFFS.inForce("BE", "s", null, LocalDate.parse("2026-03-02"));
        var line = new BillableLine("1", LineKind.LABOUR, null, "Work", BigDecimal.valueOf(16), "MIN");
        var whole = PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(line));

        var half = new Share(BigDecimal.ZERO, BigDecimal.valueOf(50)).of(whole);

        // 16 min are 30 min at 78.40 an hour; half of that, and not 8 min that would be 15.
        assertThat(whole.lines().getFirst().net().amount()).isEqualByComparingTo("39.20");
        assertThat(half.lines().getFirst().net().amount()).isEqualByComparingTo("19.60");
    }

    @Example
    void whatIsNoPartOfAWholeIsRefused() {
        assertThatThrownBy(() -> share("50", "50")).isInstanceOf(UnbillableException.class);
        assertThatThrownBy(() -> share("60", "50")).isInstanceOf(UnbillableException.class);
        assertThatThrownBy(() -> share("-1", "50")).isInstanceOf(UnbillableException.class);
        assertThatThrownBy(() -> share("50", "100.0001")).isInstanceOf(UnbillableException.class);
        assertThat(share("0", "100").isAll()).isTrue();
        assertThat(share("0.0000", "100.0000").isAll()).isTrue();
    }

    private static Share share(String from, String to) {
        return new Share(new BigDecimal(from), new BigDecimal(to));
    }

    /** Two to five shares of any size, to four decimals. */
    @Provide
    Arbitrary<List<Share>> splits() {
        return Arbitraries.integers()
                .between(1, WHOLE - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(inner -> {
                    var ends = new ArrayList<>(inner.stream().sorted().toList());
                    ends.add(WHOLE);
                    var shares = new ArrayList<Share>();
                    var from = 0;
                    for (var to : ends) {
                        shares.add(new Share(percent(from), percent(to)));
                        from = to;
                    }
                    return shares;
                });
    }

    private static BigDecimal percent(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4);
    }

    @Provide
    Arbitrary<Priced> charges() {
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("2000"))
                .ofScale(3);
        var plain = Arbitraries.of("BE", "FR", "NL", "NO", "RO", "DE")
                .map(country -> TARIFFS.inForce(country, "s", null, LocalDate.parse("2026-03-02")));
        var tariffs = Arbitraries.oneOf(plain, TariffFixture.manyTerms());
        return Combinators.combine(amounts, amounts, amounts, tariffs)
                .as((minutes, km, kilos, tariff) -> PriceCharge.price(
                        tariff,
                        ChargePurpose.CUSTOMER,
                        List.of(
                                new BillableLine("1", LineKind.LABOUR, null, "Work", minutes, "MIN"),
                                new BillableLine("2", LineKind.TRAVEL, null, "Travel", km, "KMT"),
                                new BillableLine("3", LineKind.PART, "HT-IGN", "Core", BigDecimal.valueOf(-1), "C62"),
                                new BillableLine(
                                        "4",
                                        LineKind.PART,
                                        "KT-R290",
                                        "Gas",
                                        kilos.setScale(2, RoundingMode.DOWN),
                                        "KGM"))));
    }
}
