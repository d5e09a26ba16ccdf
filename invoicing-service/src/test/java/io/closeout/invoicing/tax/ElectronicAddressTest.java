package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElectronicAddressTest {

    @Test
    void isTheEnterpriseNumberInBelgium() {
        assertThat(of("BE", "BE 0999.104.948", null)).isEqualTo("0208:0999104948");
        assertThat(of("BE", null, "0999.104.948")).isEqualTo("0208:0999104948");
    }

    @Test
    void isNoneWhereTheCheckDigitsAreWrong() {
        assertThat(of("BE", "BE0999104949", null)).isEqualTo("none");
        assertThat(of("NO", "999092811MVA", null)).isEqualTo("none");
        assertThat(of("SE", "SE556703748601", null)).isEqualTo("none");
    }

    @Test
    void isTheOrganisationNumberInNorwayAndSweden() {
        assertThat(of("NO", "NO 999 092 810 MVA", null)).isEqualTo("0192:999092810");
        assertThat(of("SE", "SE556703748501", null)).isEqualTo("0007:5567037485");
    }

    @Test
    void isTheSirenInFranceWhereverItStands() {
        assertThat(of("FR", "FR12732829320", null)).isEqualTo("0225:732829320");
        assertThat(of("FR", null, "73282932000074")).isEqualTo("0225:732829320");
        assertThat(of("FR", "FR12999034234", "999034235")).isEqualTo("9957:FR12999034234");
    }

    @Test
    void prefersTheChamberOfCommerceToTheVatNumberInTheNetherlands() {
        assertThat(of("NL", "NL999632127B01", "12345678")).isEqualTo("0106:12345678");
        assertThat(of("NL", "NL999632127B01", null)).isEqualTo("9944:NL999632127B01");
    }

    @Test
    void isTheVatNumberWhereNothingElseIsAgreed() {
        assertThat(of("DE", "DE 999526012", null)).isEqualTo("9930:DE999526012");
        assertThat(of("GR", "EL094259216", null)).isEqualTo("9933:EL094259216");
        assertThat(of("RO", "RO99571170", null)).isEqualTo("9947:RO99571170");
    }

    @Test
    void isNoneWithoutNumbersAndOutsideTheNetwork() {
        assertThat(of("DE", null, null)).isEqualTo("none");
        assertThat(of("US", "12-3456789", null)).isEqualTo("none");
    }

    private static String of(String country, @Nullable String vatId, @Nullable String legalId) {
        return ElectronicAddress.of(country, vatId, legalId)
                .map(address -> address.scheme() + ":" + address.id())
                .orElse("none");
    }
}
