package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceOfSupplyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final TaxDecision REVERSE_CHARGE = new TaxDecision.Applies(VatCategory.AE, BigDecimal.ZERO);
    private static final TaxDecision OUTSIDE = new TaxDecision.Applies(VatCategory.O, BigDecimal.ZERO);

    private final PlaceOfSupply placeOfSupply = new PlaceOfSupply(VatRates.bundled());

    @Test
    void taxesWorkForACompanyOfTheSameCountry() {
        assertThat(placeOfSupply.decide(supply("BE", "BE", "BE", false))).isEqualTo(taxed("21"));
    }

    @Test
    void leavesTheTaxToACompanyOfAnotherMemberState() {
        assertThat(placeOfSupply.decide(supply("BE", "DE", "BE", false))).isEqualTo(REVERSE_CHARGE);
    }

    @Test
    void taxesWorkOnABuildingWhereItStandsEvenForAForeignCompany() {
        assertThat(placeOfSupply.decide(supply("FR", "SE", "FR", true))).isEqualTo(taxed("20"));
    }

    @Test
    void leavesTheTaxOnABuildingAbroadToACompanyRegisteredThere() {
        assertThat(placeOfSupply.decide(supply("BE", "NL", "NL", true))).isEqualTo(REVERSE_CHARGE);
    }

    @Test
    void cannotTaxABuildingAbroadForACompanyNotRegisteredThere() {
        assertThat(placeOfSupply.decide(supply("BE", "DE", "NL", true)))
                .isEqualTo(new TaxDecision.Open("seller-not-registered", "NL"));
    }

    @Test
    void isOutOfScopeForACompanyInAThirdCountry() {
        assertThat(placeOfSupply.decide(supply("BE", "NO", "BE", false))).isEqualTo(OUTSIDE);
    }

    @Test
    void isOutOfScopeFromAThirdCountry() {
        assertThat(placeOfSupply.decide(supply("NO", "SE", "NO", false))).isEqualTo(OUTSIDE);
    }

    @Test
    void taxesAHouseholdWhereTheWorkIsDone() {
        assertThat(placeOfSupply.decide(supply("NL", null, "NL", false))).isEqualTo(taxed("21"));
    }

    @Test
    void cannotTaxAHouseholdAbroad() {
        assertThat(placeOfSupply.decide(supply("BE", null, "NL", false)))
                .isEqualTo(new TaxDecision.Open("seller-not-registered", "NL"));
    }

    @Test
    void takesTheRateOfTheDayOfSupply() {
        var before = new Supply("RO", "RO", "RO", "RO", false, LocalDate.parse("2025-07-31"));
        var after = new Supply("RO", "RO", "RO", "RO", false, LocalDate.parse("2025-08-01"));

        assertThat(List.of(placeOfSupply.decide(before), placeOfSupply.decide(after)))
                .containsExactly(taxed("19"), taxed("21"));
    }

    @Test
    void saysSoWhenNoRateIsKnown() {
        assertThat(placeOfSupply.decide(supply("US", "US", "US", false)))
                .isEqualTo(new TaxDecision.Open("vat-rate-unknown", "US"));
    }

    private static Supply supply(String seller, @Nullable String buyerVat, String place, boolean immovable) {
        return new Supply(seller, buyerVat, buyerVat == null ? place : buyerVat, place, immovable, DAY);
    }

    private static TaxDecision taxed(String rate) {
        return new TaxDecision.Applies(VatCategory.S, new BigDecimal(rate));
    }
}
