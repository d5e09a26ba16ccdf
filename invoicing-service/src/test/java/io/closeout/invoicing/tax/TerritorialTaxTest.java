package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What art. 6 and 7 of Directive 2006/112/EC and regional rates make of a supply. */
class TerritorialTaxTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final PlaceOfSupply placeOfSupply = new PlaceOfSupply(VatRates.bundled());

    /** Seller and buyer as country:postcode, registered in that country; what VAT a building at the place bears. */
    @ParameterizedTest
    @CsvSource({
        "FR:75001, FR:75001, FR:20250, S 20",
        "FR:75001, FR:75001, FR:97410, S 8.5",
        "FR:97410, FR:97410, FR:97410, S 8.5",
        "FR:75001, FR:75001, FR:97300, O outside.FR-973",
        "FR:75001, FR:75001, FR:98000, S 20",
        "FR:75001, FR:75001, FR:97133, O outside.FR-x-overseas",
        "ES:28001, ES:28001, ES:35001, O outside.ES-CN",
        "ES:35001, ES:35001, ES:35001, ? territory-own-tax ES-CN",
        "ES:35001, ES:28001, ES:28001, ? territory-seller ES-CN",
        "ES:28001, ES:28001, ES:51001, O outside.ES-CE",
        "ES:28001, ES:28001, ES:52001, O outside.ES-ML",
        "PT:1000, PT:1000, PT:9000-081, S 22",
        "PT:1000, PT:1000, PT:9500-100, S 16",
        "PT:9500-100, PT:1000, PT:1000, S 23",
        "DE:10115, DE:10115, DE:27498, O outside.DE-x-helgoland",
        "DE:10115, DE:10115, DE:78266, O O",
        "CH:8200, CH:8200, DE:78266, S 8.1",
        "CH:8200, CH:8200, LI:9490, S 8.1",
        "AT:6020, AT:6020, AT:6691, ? territory-rate-doubtful AT-x-jungholz",
        "AT:6691, AT:6691, AT:6691, S 19",
        "AT:6691, AT:6020, AT:6020, S 20",
        "GR:81100, GR:81100, GR:81100, S 17",
        "GR:10431, GR:10431, GR:81100, ? territory-rate-doubtful GR-x-five-islands",
        "GR:10431, GR:10431, GR:63086, O outside.GR-69",
        "IT:20121, IT:20121, IT:23041, O outside.IT-x-livigno",
        "IT:20121, IT:20121, IT:22061, O outside.IT-x-campione",
        "IT:22061, IT:22061, IT:22061, ? territory-own-tax IT-x-campione",
        "FI:00100, FI:00100, FI:22100, S 25.5",
        "SE:11120, FI:22100, FI:22100, O O",
        "NO:0150, NO:0150, NO:9170, O outside.NO-21",
        "GB:SW1, GB:SW1, IM:IM1, S 20",
        "GB:SW1, GB:SW1, GB:BT1 1AA, S 20",
        "BE:1000, FR:97410, FR:97410, O O"
    })
    void decideAboutWorkOnBuildings(String seller, String buyer, String work, String expected) {
        assertThat(told(supply(seat(seller), seat(buyer), where(work), true, false)))
                .isEqualTo(expected);
    }

    /** The place of work is that of the seller, and does not matter but within France. */
    @ParameterizedTest
    @CsvSource({
        "ES:28001, ES:35001, O outside.ES-CN",
        "FR:75001, FR:97300, S 20",
        "PT:1000, PT:9000-081, S 22",
        "DE:10115, DE:27498, O outside.DE-x-helgoland",
        "DE:10115, IT:23041, O outside.IT-x-livigno",
        "DE:10115, IT:20121, AE 0",
        "BE:1000, GB:BT1 1AA, O O",
        "BE:1000, MC:98000:FR, AE 0",
        "BE:1000, FR:97410, O O",
        "FR:97410, BE:1000, O O",
        "FI:22100, FI:00100, S 25.5",
        "FI:00100, AX:22100:FI, S 25.5",
        "DE:10115, GF:97300:FR, O outside.FR-973"
    })
    void decideAboutWorkOnEquipmentForBusinesses(String seller, String buyer, String expected) {
        assertThat(told(supply(seat(seller), seat(buyer), where(seller), false, false)))
                .isEqualTo(expected);
    }

    @Test
    void franceTaxesWorkOnEquipmentWhereItIsDone() {
        assertThat(told(supply(seat("FR:75001"), seat("FR:97410"), where("FR:97410"), false, false)))
                .isEqualTo("S 8.5");
        assertThat(told(supply(seat("FR:97410"), seat("FR:97410"), where("FR:75001"), false, false)))
                .isEqualTo("S 20");
        assertThat(told(supply(seat("FR:75001"), seat("FR:75001"), where("FR:97300"), false, false)))
                .isEqualTo("O outside.FR-973");
    }

    @ParameterizedTest
    @CsvSource({
        "ES:28001, ES:35001, ES:35001, G 0",
        "FR:75001, FR:97410, FR:97410, G 0",
        "FR:97110, FR:97200, FR:97200, S 8.5",
        "FR:97110, FR:97410, FR:97410, G 0",
        "FI:00100, FI:22100, FI:22100, G 0",
        "DE:10115, DE:27498, DE:27498, G 0",
        "DE:10115, DE:78266, DE:78266, G 0",
        "PT:1000, PT:9000-081, PT:9000-081, S 23",
        "FR:75001, MC:98000:FR, MC:98000, S 20",
        "IE:D01, GB:BT1 1AA:XI, GB:BT1 1AA, K 0",
        "IE:D01, GB:SW1, GB:SW1, G 0",
        "GB:SW1, GB:BT1 1AA, GB:BT1 1AA, S 20",
        "IE:D01, GB:BT1 1AA:-, GB:BT1 1AA, ? distance-sale GB",
        "ES:35001, ES:28001, ES:28001, ? territory-own-tax ES-CN"
    })
    void decideAboutGoods(String seller, String buyer, String work, String expected) {
        assertThat(told(supply(seat(seller), seat(buyer), where(work), false, true)))
                .isEqualTo(expected);
    }

    @Test
    void nothingIsGuessedWhereTheCustomerSitsInATerritoryThatNoZoneTells() {
        var germany = Where.in("DE", "Europe/Berlin");

        assertThat(told(supply(seat("DE:10115"), seat("DE:27498:-"), germany, false, false)))
                .isEqualTo("? place-of-work-doubtful DE-x-helgoland");
        assertThat(told(supply(seat("DE:10115"), seat("DE:80331:-"), germany, false, false)))
                .isEqualTo("S 19");
        assertThat(told(supply(seat("GB:SW1"), seat("GB:BT1 1AA:-"), Where.in("GB", "Europe/London"), false, false)))
                .as("makes no difference for services")
                .isEqualTo("S 20");
    }

    @Test
    void whatTheOfficeSaysClearsADoubt() {
        var there = new Where("DE", "Europe/Berlin", null, "DE-x-helgoland", true);
        var elsewhere = new Where("DE", "Europe/Berlin", null, "DE", true);
        var jungholz = new Where("AT", null, null, "AT-x-jungholz", true);

        assertThat(told(supply(seat("DE:10115"), seat("DE:27498:-"), there, false, false)))
                .isEqualTo("O outside.DE-x-helgoland");
        assertThat(told(supply(seat("DE:10115"), seat("DE:27498:-"), elsewhere, false, false)))
                .isEqualTo("S 19");
        assertThat(told(supply(seat("AT:6020"), seat("AT:6020"), jungholz, true, false)))
                .isEqualTo("S 19");
    }

    @Test
    void regionalRatesFollowTheDayOfSupply() {
        var limnos = supply(seat("GR:81400"), seat("GR:81400"), where("GR:81400"), true, false);

        assertThat(List.of(told(on("2025-12-31", limnos)), told(on("2026-01-01", limnos))))
                .containsExactly("S 24", "S 17");
    }

    @Test
    void saysInWordsWhyNoTaxIsCharged() {
        assertThat(TaxWords.text("fr", "outside.FR-973")).contains("Guyane").contains("art. 294 du CGI");
        assertThat(TaxWords.text("nl", "outside.DE-x-helgoland"))
                .contains("Helgoland")
                .contains("Article 6(2)(a)");
    }

    private String told(Supply supply) {
        return switch (placeOfSupply.decide(supply)) {
            case TaxDecision.Open(var key, var country) -> "? " + key + " " + country;
            case TaxDecision.Applies tax when tax.category() == VatCategory.O -> "O " + tax.reasonKey();
            case TaxDecision.Applies tax ->
                tax.category() + " " + tax.rate().stripTrailingZeros().toPlainString();
        };
    }

    private static Seat seat(String text) {
        var parts = text.split(":", 3);
        @Nullable String registered = parts.length < 3 ? parts[0] : parts[2].equals("-") ? null : parts[2];
        return new Seat(where(text), registered);
    }

    private static Where where(String text) {
        var parts = text.split(":", 3);
        return new Where(parts[0], null, parts[1], null, false);
    }

    private static Supply supply(Seat seller, Seat buyer, Where work, boolean onImmovable, boolean goods) {
        return new Supply(
                seller.vatCountry() == null ? seller.address().country() : seller.vatCountry(),
                buyer.vatCountry(),
                buyer.address().country(),
                work.country(),
                onImmovable,
                DAY,
                goods,
                TaxProfile.GENERAL,
                Supply.Agreed.NOTHING,
                Places.of(seller, buyer, work, List.of()));
    }

    private static Supply on(String day, Supply supply) {
        return new Supply(
                supply.sellerCountry(),
                supply.buyerVatCountry(),
                supply.buyerCountry(),
                supply.placeOfWork(),
                supply.onImmovable(),
                LocalDate.parse(day),
                supply.goodsOnly(),
                supply.seller(),
                supply.agreed(),
                supply.places());
    }
}
