package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.tax.SupplyFixture.Buyer;
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
        var before = SupplyFixture.work("RO", new Buyer("RO", "RO"), "RO", false, LocalDate.parse("2025-07-31"));
        var after = SupplyFixture.work("RO", new Buyer("RO", "RO"), "RO", false, LocalDate.parse("2025-08-01"));

        assertThat(List.of(placeOfSupply.decide(before), placeOfSupply.decide(after)))
                .containsExactly(taxed("19"), taxed("21"));
    }

    @Test
    void saysSoWhenNoRateIsKnown() {
        assertThat(placeOfSupply.decide(supply("US", "US", "US", false)))
                .isEqualTo(new TaxDecision.Open("vat-rate-unknown", "US"));
    }

    @Test
    void leavesTheTaxOnABelgianBuildingToARegisteredBelgianBuyer() {
        var decision = (TaxDecision.Applies) placeOfSupply.decide(supply("BE", "BE", "BE", true));

        assertThat(decision.category()).isEqualTo(VatCategory.AE);
        assertThat(TaxWords.text("fr", String.valueOf(decision.reasonKey())))
                .contains("Autoliquidation", "Btw verlegd");
        assertThat(placeOfSupply.decide(supply("BE", null, "BE", true))).isEqualTo(taxed("21"));
    }

    @Test
    void leavesTheTaxOnADutchBuildingOnlyWhereThatIsAgreed() {
        assertThat(placeOfSupply.decide(supply("NL", "NL", "NL", true))).isEqualTo(taxed("21"));
        assertThat(category(agreed("NL", true, new Supply.Agreed(null, true)))).isEqualTo(VatCategory.AE);
    }

    @Test
    void takesAReducedRateOnlyWhereItIsAgreedAndSaysTheDeclaration() {
        var decision = (TaxDecision.Applies) agreed("FR", false, new Supply.Agreed("energy", false));

        assertThat(decision.rate()).isEqualByComparingTo("5.5");
        assertThat(TaxWords.text("en", decision.noteKeys().getFirst())).contains("278-0 bis A");
        assertThat(agreed("DE", false, new Supply.Agreed("energy", false)))
                .isEqualTo(new TaxDecision.Open("vat-rate-unknown", "DE"));
    }

    @Test
    void sendsPartsToARegisteredBuyerOfAnotherMemberStateWithoutTax() {
        assertThat(goods("BE", "DE", "DE")).isEqualTo(new TaxDecision.Applies(VatCategory.K, BigDecimal.ZERO));
        assertThat(goods("BE", "BE", "BE")).isEqualTo(taxed("21"));
    }

    @Test
    void exportsPartsWithoutTax() {
        assertThat(goods("BE", "NO", "NO")).isEqualTo(new TaxDecision.Applies(VatCategory.G, BigDecimal.ZERO));
        assertThat(((TaxDecision.Applies) goods("NO", "BE", "BE")).exemptionCode())
                .isNull();
    }

    @Test
    void cannotSendPartsToAHouseholdInAnotherMemberState() {
        assertThat(goods("BE", null, "DE")).isEqualTo(new TaxDecision.Open("distance-sale", "DE"));
    }

    @Test
    void chargesNoTaxForASmallBusinessAndQuotesItsLaw() {
        var small = new TaxProfile(TaxProfile.Scheme.SMALL_BUSINESS, null, null, false);

        var decision = (TaxDecision.Applies) placeOfSupply.decide(soldBy("FR", small));

        assertThat(decision.category()).isEqualTo(VatCategory.E);
        assertThat(decision.exemptionCode()).isEqualTo("VATEX-FR-FRANCHISE");
        assertThat(TaxWords.text("nl", String.valueOf(decision.reasonKey()))).contains("293 B du CGI");
        assertThat(placeOfSupply.decide(soldBy("PL", small)))
                .isEqualTo(new TaxDecision.Open("exemption-reason-missing", "PL"));
    }

    @Test
    void quotesTheReasonOfAnExemptSellerAsItWasGiven() {
        var exempt = new TaxProfile(TaxProfile.Scheme.EXEMPT, "VATEX-EU-132-1I", "Art. 44 W.Btw", false);

        var decision = (TaxDecision.Applies) placeOfSupply.decide(soldBy("BE", exempt));

        assertThat(decision.exemptionCode()).isEqualTo("VATEX-EU-132-1I");
        assertThat(TaxWords.text("en", String.valueOf(decision.reasonKey()))).isEqualTo("Art. 44 W.Btw");
    }

    @Test
    void saysThatTheTaxFallsDueWithThePayment() {
        var decision = (TaxDecision.Applies)
                placeOfSupply.decide(soldBy("NL", new TaxProfile(TaxProfile.Scheme.GENERAL, null, null, true)));

        assertThat(decision.noteKeys())
                .extracting(key -> TaxWords.text("ro", key))
                .containsExactly("TVA la încasare: TVA devine exigibilă la plată.");
    }

    private TaxDecision goods(String seller, @Nullable String buyerVat, String to) {
        return placeOfSupply.decide(
                SupplyFixture.asGoods(SupplyFixture.work(seller, new Buyer(buyerVat, to), to, false, DAY)));
    }

    private TaxDecision agreed(String country, boolean business, Supply.Agreed agreed) {
        return placeOfSupply.decide(SupplyFixture.agreed(
                SupplyFixture.work(country, new Buyer(business ? country : null, country), country, true, DAY),
                agreed));
    }

    private static Supply soldBy(String country, TaxProfile seller) {
        return SupplyFixture.soldBy(
                SupplyFixture.work(country, new Buyer(country, country), country, true, DAY), seller);
    }

    private static VatCategory category(TaxDecision decision) {
        return ((TaxDecision.Applies) decision).category();
    }

    private static Supply supply(String seller, @Nullable String buyerVat, String place, boolean immovable) {
        return SupplyFixture.work(
                seller, new Buyer(buyerVat, buyerVat == null ? place : buyerVat), place, immovable, DAY);
    }

    private static TaxDecision taxed(String rate) {
        return new TaxDecision.Applies(VatCategory.S, new BigDecimal(rate));
    }
}
