package io.closeout.kit.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are published examples: python-stdnum 2.1, ph-masterdata 8.0.1, Belastingdienst, eCH-0097. */
class VatNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "ATU10223006",
                "BE0403019261",
                "BE0776091951",
                "BG175074752",
                "BG7523169263",
                "BG8032056031",
                "CHE100155212",
                "CHE-100.155.212 MWST",
                "CY10259033P",
                "CZ25123891",
                "CZ7103192745",
                "CZ991231123",
                "DE136695976",
                "DE 136,695 976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESJ99216582",
                "ESB64717838",
                "ESB58378431",
                "ES54362315K",
                "ESX5253868R",
                "ESM1234567L",
                "FI20774740",
                "FR40303265045",
                "FR23334175221",
                "FRK7399859412",
                "FR4Z123456782",
                "GB980780684",
                "GBGD001",
                "GBHA599",
                "XI980780684",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE6433435OA",
                "IE8D79739I",
                "IT00743110157",
                "LT119511515",
                "LT100001919017",
                "LU15027442",
                "LV40003521600",
                "MT11679112",
                "NL004495445B01",
                "NL000099998B57",
                "NO995525828MVA",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619"
            })
    void takesEveryPublishedExample(String number) {
        assertThat(VatNumber.look(number.replace(",", ""), countryOf(number))).isEqualTo(VatNumber.Look.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585626",
                "BE0403019262",
                "BG175074753",
                "CHE100155213",
                "CY10259033Q",
                "CZ25123890",
                "DE136695977",
                "DK13585629",
                "EE100931559",
                "EL094259217",
                "ESJ99216583",
                "ESB64717839",
                "ES54362315L",
                "FI20774741",
                "FR41303265045",
                "GB802311781",
                "GBGD501",
                "HR33392005962",
                "HU12892313",
                "IE6433435E",
                "IT00743110158",
                "LT119511516",
                "LU15027443",
                "LV40003521601",
                "MT11679113",
                "NL123456789B90",
                "NO995525829MVA",
                "PL8567346216",
                "PT501964842",
                "RO18547291",
                "SE123456789101",
                "SI50223055"
            })
    void findsAWrongCheckDigit(String number) {
        assertThat(VatNumber.look(number, countryOf(number))).isEqualTo(VatNumber.Look.WRONG_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BG7523169264", "CZ7103192746", "FRK8399859412", "LV16117519996", "SK2022749618"})
    void onlyDoubtsWhereTheRuleIsUncertain(String number) {
        assertThat(VatNumber.look(number, countryOf(number))).isEqualTo(VatNumber.Look.DOUBTFUL);
    }

    @ParameterizedTest
    @CsvSource({"BE12,BE", "NL004495445B01,BE", "004495445B01,NL", "DE13669597,DE", "GR094259216,GR", "CHE1,CH"})
    void tellsWhatIsNoNumberOfThatCountry(String number, String country) {
        assertThat(VatNumber.look(number, country)).isEqualTo(VatNumber.Look.MALFORMED);
    }

    @Test
    void knowsTheNumbersThatBelgiumGivesSince2023() {
        var digits = "10000001" + "%02d".formatted(97 - 10_000_001 % 97);

        assertThat(VatNumber.look("BE" + digits, "BE")).isEqualTo(VatNumber.Look.RIGHT);
    }

    @Test
    void acceptsAnythingOfACountryWithoutARule() {
        assertThat(VatNumber.look("12-3456789", "US")).isEqualTo(VatNumber.Look.RIGHT);
    }

    @Test
    void checksTheNumbersOfRegistersAndPublicBuyers() {
        assertThat(CheckDigits.siret("73282932000074")).isTrue();
        assertThat(CheckDigits.siret("35600000049837"))
                .as("an office of La Poste")
                .isTrue();
        assertThat(CheckDigits.siret("73282932000075")).isFalse();
        assertThat(CheckDigits.mod97("04011000-1234512345-06"))
                .as("the example of the specification")
                .isTrue();
        assertThat(CheckDigits.mod97("991-33333TEST-33")).isTrue();
        assertThat(CheckDigits.mod97("04011000-1234512354-06")).isFalse();
    }

    private static String countryOf(String number) {
        return number.startsWith("EL") ? "GR" : number.substring(0, 2);
    }
}
