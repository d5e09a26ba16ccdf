package io.closeout.invoicing.pricing;

import static io.closeout.invoicing.pricing.TariffFixture.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceTermsTest {

    @Test
    void takesTheRateOfTheGrade() {
        var priced = price(with("labour.minimumMinutes", "0"), line(LineKind.LABOUR, "GRADE-3", "60", "MIN"));

        assertThat(net(priced, 0)).isEqualByComparingTo("101.11");
    }

    @Test
    void billsTheMinimumOfALine() {
        var priced = price(with("labour.minimumMinutes", "30"), line(LineKind.LABOUR, null, "5", "MIN"));

        assertThat(priced.lines().getFirst().quantity()).isEqualByComparingTo("0.5");
    }

    @Test
    void roundsToTheNearestStepHalfUp() {
        var nearest = with("labour.rounding", "NEAREST", "labour.minimumMinutes", "0");

        assertThat(hours(nearest, "52.4")).isEqualByComparingTo("0.75");
        assertThat(hours(nearest, "52.5")).isEqualByComparingTo("1");
    }

    @Test
    void takesTheFactorOfTheDayAndThatOfAllOthers() {
        var terms = with("labour.ratePerHour", "100", "labour.minimumMinutes", "0");

        assertThat(net(price(terms, line(LineKind.OVERTIME, "SUNDAY", "60", "MIN")), 0))
                .isEqualByComparingTo("177.70");
        assertThat(net(price(terms, line(LineKind.OVERTIME, "NIGHT", "60", "MIN")), 0))
                .isEqualByComparingTo("150.00");
    }

    @Test
    void takesTheZoneUpToItsLastKilometreAndKilometresBeyondAll() {
        var zones = with("travel.pricing", "ZONES", "travel.ratePerKm", "1", "travel.includedKm", "0");

        assertThat(net(price(zones, line(LineKind.TRAVEL, null, "25", "KMT")), 0))
                .isEqualByComparingTo("22.20");
        assertThat(net(price(zones, line(LineKind.TRAVEL, null, "25.1", "KMT")), 0))
                .isEqualByComparingTo("44.40");
        assertThat(net(price(zones, line(LineKind.TRAVEL, null, "75.1", "KMT")), 0))
                .isEqualByComparingTo("75.10");
    }

    @Test
    void takesIncludedKilometresOffAndKeepsALineThatIsFree() {
        var terms = with("travel.ratePerKm", "1", "travel.includedKm", "20");

        assertThat(net(price(terms, line(LineKind.TRAVEL, null, "50", "KMT")), 0))
                .isEqualByComparingTo("30.00");
        var free =
                price(terms, line(LineKind.TRAVEL, null, "15", "KMT")).lines().getFirst();
        assertThat(free.quantity()).isZero();
        assertThat(free.net().isZero()).isTrue();
    }

    @Test
    void marksPartsUpByTheBandOfTheirListPrice() {
        var bands = with("part.band1UpTo", "24.90", "part.band1MarkupPercent", "50", "part.markupPercent", "10");

        assertThat(net(price(bands, line(LineKind.PART, "HT-IGN", "1", "C62")), 0))
                .isEqualByComparingTo("37.35");
        assertThat(net(price(bands, line(LineKind.PART, "HT-EXP-18", "1", "C62")), 0))
                .isEqualByComparingTo("85.80");
    }

    @Test
    void allowsTheDiscountAndTheCeilingOfALineOneAfterTheOther() {
        var terms = with(
                "labour.ratePerHour",
                "100",
                "labour.discountPercent",
                "10",
                "labour.capAmount",
                "150",
                "callOut.fee",
                "0");

        var line =
                price(terms, line(LineKind.LABOUR, null, "120", "MIN")).lines().getFirst();

        assertThat(line.net().amount()).isEqualByComparingTo("150.00");
        assertThat(line.adjustments())
                .extracting(one -> one.reasonCode() + " " + one.amount())
                .containsExactly("95 20.00 EUR", "64 30.00 EUR");
    }

    @Test
    void chargesHandlingUpToItsLimitAndSaysNoPercentageThen() {
        var free = with("handling.percent", "5", "handling.capAmount", "100", "part.markupPercent", "0");
        var limited = with("handling.percent", "5", "handling.capAmount", "4", "part.markupPercent", "0");
        var pump = line(LineKind.PART, "HT-PUMP-25", "1", "C62");

        var whole = price(free, pump).adjustments().getFirst();
        var most = price(limited, pump).adjustments().getFirst();

        assertThat(whole.amount()).hasToString("9.45 EUR");
        assertThat(whole.percent()).isEqualByComparingTo("5");
        assertThat(most.amount()).hasToString("4.00 EUR");
        assertThat(most.percent()).isNull();
    }

    @Test
    void takesDiscountAndCeilingOffTheReport() {
        var terms = with(
                "discount.percent", "10", "report.capAmount", "80", "labour.ratePerHour", "100", "callOut.fee", "0");

        var priced = price(terms, line(LineKind.LABOUR, null, "60", "MIN"));

        assertThat(priced.adjustments())
                .extracting(one -> one.amount().toString())
                .containsExactly("10.00 EUR", "10.00 EUR");
        assertThat(priced.net()).hasToString("80.00 EUR");
    }

    @Test
    void billsAFlatPriceAndShowsWhatItCovers() {
        var flat = with("flat1.code", "inspection", "flat1.amount", "180", "flat1.covers", "LABOUR_AND_TRAVEL");

        var priced = PriceCharge.price(
                saying(flat),
                ChargePurpose.CUSTOMER,
                new Work("inspection", List.of()),
                List.of(line(LineKind.LABOUR, null, "90", "MIN"), line(LineKind.TRAVEL, null, "40", "KMT")));

        assertThat(priced.net()).hasToString("180.00 EUR");
        assertThat(priced.lines())
                .extracting(PricedLine::textKey)
                .containsExactly("line.labour", "line.travel", "line.flat");
    }

    @Test
    void billsNoFlatPriceForOtherWork() {
        var flat = with(
                "flat1.code", "inspection", "flat1.amount", "180", "callOut.fee", "0", "labour.ratePerHour", "100");

        assertThat(price(flat, line(LineKind.LABOUR, null, "60", "MIN")).net()).hasToString("100.00 EUR");
    }

    @Test
    void givesACoreBackAtThePriceThatWasPaid() {
        var terms = with("part.discountPercent", "10", "part.markupPercent", "20");

        var priced = price(
                terms, line(LineKind.PART, "HT-EXP-18", "1", "C62"), line(LineKind.PART, "HT-EXP-18", "-1", "C62"));

        assertThat(priced.net().isZero()).isTrue();
        assertThat(priced.lines().getLast().quantity()).isEqualByComparingTo("-1");
        assertThat(priced.lines().getLast().unitPrice()).isPositive();
    }

    @Test
    void refusesWorkOfLessThanNothing() {
        assertThatThrownBy(() -> line(LineKind.LABOUR, null, "-1", "MIN")).isInstanceOf(UnbillableException.class);
    }

    @Test
    void takesNoAmountOfAnotherCurrency() {
        var yen = price(Map.of("invoice.currency", "JPY"), line(LineKind.LABOUR, null, "60", "MIN"));

        assertThat(yen.lines()).isEmpty();
        assertThat(yen.unpriced()).extracting(Unpriced::reasonKey).containsExactly("rate-missing", "rate-missing");
        assertThat(yen.unpriced().getFirst().parameters()).contains(new Input("variable", "labour.ratePerHour"));
    }

    @Test
    void pricesNothingByTheHourWithoutARate() {
        var priced = price(with("labour.ratePerHour", "0"), line(LineKind.LABOUR, null, "60", "MIN"));

        assertThat(priced.unpriced()).extracting(Unpriced::reasonKey).containsExactly("rate-missing");
    }

    @Test
    void roundsToTheSmallestUnitOfTheCurrency() {
        var terms = new HashMap<>(TariffFixture.rates("JPY"));
        assertThat(price(terms, line(LineKind.LABOUR, null, "60", "MIN"))
                        .lines()
                        .getFirst()
                        .net())
                .hasToString("78 JPY");
        terms.put("invoice.currency", "TND");
        assertThat(price(terms, line(LineKind.LABOUR, null, "60", "MIN"))
                        .lines()
                        .getFirst()
                        .net())
                .hasToString("78.437 TND");
    }

    @Test
    void pricesNothingUnderAPolicyThatContradictsItself() {
        var half = with("payment.instalment1Percent", "50", "payment.instalment1Days", "10");

        assertThat(price(half, line(LineKind.LABOUR, null, "60", "MIN")).unpriced())
                .extracting(Unpriced::reasonKey)
                .containsExactly("policy-contradictory");
    }

    private static Map<String, String> with(String... said) {
        var all = new HashMap<>(TariffFixture.rates("EUR"));
        for (var i = 0; i < said.length; i += 2) {
            all.put(said[i], said[i + 1]);
        }
        return all;
    }

    private static BigDecimal hours(Map<String, String> terms, String minutes) {
        return price(terms, line(LineKind.LABOUR, null, minutes, "MIN"))
                .lines()
                .getFirst()
                .quantity();
    }

    private static BigDecimal net(Priced priced, int line) {
        return priced.lines().get(line).net().amount();
    }

    private static Priced price(Map<String, String> terms, BillableLine... lines) {
        return PriceCharge.price(saying(terms), ChargePurpose.CUSTOMER, List.of(lines));
    }

    private static BillableLine line(LineKind kind, @Nullable String code, String quantity, String unit) {
        return new BillableLine("1", kind, code, "Work", new BigDecimal(quantity), unit);
    }
}
