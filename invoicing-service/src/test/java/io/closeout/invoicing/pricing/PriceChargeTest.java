package io.closeout.invoicing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceChargeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Tariffs TARIFFS = TariffFiles.bundled();

    @Test
    void billsRawMinutesInSteps() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.LABOUR, null, "46", "MIN"));

        assertThat(priced.lines().getFirst().quantity()).isEqualByComparingTo("1.000000");
        assertThat(priced.lines().getFirst().net().amount()).isEqualByComparingTo("78.40");
    }

    @Test
    void billsAWholeStepAsItIs() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.LABOUR, null, "45", "MIN"));

        assertThat(priced.lines().getFirst().quantity()).isEqualByComparingTo("0.750000");
    }

    @Test
    void takesTheStepOfTheCountry() {
        var priced = price("FR", null, ChargePurpose.CUSTOMER, line(LineKind.LABOUR, null, "41", "MIN"));

        assertThat(priced.lines().getFirst().quantity()).isEqualByComparingTo("0.833333");
    }

    @Test
    void namesThePolicyThatSetTheRateAndThoseThatSetTheRest() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.LABOUR, null, "46", "MIN"));

        var explanation = priced.lines().getFirst().explanation();
        assertThat(explanation.policyId()).isEqualTo("closeout-be");
        assertThat(explanation.version()).isEqualTo("1");
        assertThat(explanation.inputs())
                .contains(
                        new Input("minutes", "46"),
                        new Input("step", "15"),
                        new Input("step.policy", "closeout-eu v1"));
    }

    @Test
    void multipliesOvertimeWithTheFactor() {
        var priced = price("NL", null, ChargePurpose.CUSTOMER, line(LineKind.OVERTIME, null, "60", "MIN"));

        assertThat(priced.lines().getFirst().net().amount()).isEqualByComparingTo("126.00");
    }

    @Test
    void marksUpTheListPriceOfAPart() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.PART, "HT-PUMP-25", "1", "C62"));

        assertThat(priced.net().amount()).isEqualByComparingTo("217.35");
    }

    @Test
    void letsAContractReplaceWhatTheCountrySays() {
        var priced = price(
                "BE",
                "COMFORT",
                ChargePurpose.CUSTOMER,
                line(LineKind.PART, "HT-PUMP-25", "1", "C62"),
                line(LineKind.LABOUR, null, "60", "MIN"));

        assertThat(priced.lines()).extracting(PricedLine::textKey).containsExactly("line.part", "line.labour");
        assertThat(priced.lines().getFirst().net().amount()).isEqualByComparingTo("204.12");
    }

    @Test
    void capsTheKilometresOfASponsorButNotOfACustomer() {
        var line = line(LineKind.TRAVEL, null, "300", "KMT");

        var sponsored = price("BE", null, ChargePurpose.WARRANTY, line);
        var paid = price("BE", null, ChargePurpose.CUSTOMER, line);

        assertThat(sponsored.lines().getFirst().quantity()).isEqualByComparingTo("240");
        assertThat(paid.lines().getFirst().quantity()).isEqualByComparingTo("300");
    }

    @Test
    void addsTheCallOutFeeOnceForWorkOnSite() {
        var priced = price(
                "BE",
                null,
                ChargePurpose.CUSTOMER,
                line(LineKind.LABOUR, null, "60", "MIN"),
                line(LineKind.TRAVEL, "ZONE-2", "1", "C62"));

        assertThat(priced.lines())
                .extracting(PricedLine::textKey)
                .containsExactly("line.labour", "line.travelZone", "line.callOut");
    }

    @Test
    void addsNoCallOutFeeForPartsAlone() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.PART, "HT-IGN", "2", "C62"));

        assertThat(priced.lines()).extracting(PricedLine::textKey).containsExactly("line.part");
    }

    @Test
    void guessesNoPriceForAnUnknownArticle() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.PART, "XX-1", "1", "C62"));

        assertThat(priced.lines()).isEmpty();
        assertThat(priced.unpriced()).extracting(Unpriced::reasonKey).containsExactly("price-missing");
    }

    @Test
    void convertsNoPriceIntoACurrencyItsListLacks() {
        var pounds = new PriceList("x", 1, DAY, Map.of("A", new PriceList.Article("a", Map.of())));

        assertThat(pounds.priceOf("A", Currency.getInstance("GBP"))).isEmpty();
    }

    @Test
    void leavesOutWhatNothingWasApprovedOf() {
        var priced = price("BE", null, ChargePurpose.CUSTOMER, line(LineKind.PART, "XX-1", "0", "C62"));

        assertThat(priced.lines()).isEmpty();
        assertThat(priced.unpriced()).isEmpty();
    }

    @Test
    void refusesLessThanNothing() {
        assertThatThrownBy(() -> line(LineKind.TRAVEL, null, "-1", "KMT")).isInstanceOf(UnbillableException.class);
    }

    @Test
    void refusesAServiceBeforeTheFirstPriceList() {
        assertThatThrownBy(() -> TARIFFS.inForce("BE", "s", null, LocalDate.parse("2025-12-31")))
                .isInstanceOf(UnbillableException.class);
    }

    static Priced price(String country, @Nullable String contract, ChargePurpose purpose, BillableLine... lines) {
        var tariff = TARIFFS.inForce(country, "station", contract, DAY);
        return PriceCharge.price(tariff, purpose, List.of(lines));
    }

    static BillableLine line(LineKind kind, @Nullable String code, String quantity, String unit) {
        return new BillableLine("1", kind, code, "Work", new BigDecimal(quantity), unit);
    }
}
