package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {

    private final Territories territories = Territories.bundled();

    /** Postcodes inside, and those beside them that are not. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ES, 35001, ES-CN",
                "ES, 38911, ES-CN",
                "ES, 34005, ES",
                "ES, 36001, ES",
                "ES, 37001, ES",
                "ES, 39001, ES",
                "ES, 51001, ES-CE",
                "ES, 52001, ES-ML",
                "ES, 50001, ES",
                "ES, 53001, ES",
                "FI, 22100, FI-01",
                "FI, 22999, FI-01",
                "FI, 21600, FI",
                "FI, 23100, FI",
                "AX, 22100, FI-01",
                "FR, 97110, FR-971",
                "FR, 97133, FR-x-overseas",
                "FR, 97150, FR-x-overseas",
                "FR, 97200, FR-972",
                "FR, 97300, FR-973",
                "FR, 97410, FR-974",
                "RE, 97410, FR-974",
                "FR, 97500, FR-x-overseas",
                "FR, 97600, FR-976",
                "FR, 98000, MC",
                "MC, 98000, MC",
                "FR, 98713, FR-x-overseas",
                "FR, 98800, FR-x-overseas",
                "FR, 20250, FR-20R",
                "FR, 20000, FR-20R",
                "FR, 19999, FR",
                "FR, 21000, FR",
                "FR, 96000, FR",
                "DE, 27498, DE-x-helgoland",
                "DE, 27499, DE",
                "DE, 27497, DE",
                "DE, 78266, DE-x-buesingen",
                "DE, D-78266, DE-x-buesingen",
                "DE, 78262, DE",
                "DE, 78267, DE",
                "IT, 23041, IT-x-livigno",
                "IT, 23040, IT",
                "IT, 23042, IT",
                "IT, 22061, IT-x-campione",
                "IT, 22062, IT",
                "IT, 47890, SM",
                "IT, 47880, IT",
                "PT, 9000-081, PT-30",
                "PT, 9400-161, PT-30",
                "PT, 9500-100, PT-20",
                "PT, 9980-030, PT-20",
                "PT, 8999-999, PT",
                "PT, 1000-001, PT",
                "AT, 6691, AT-x-jungholz",
                "AT, 6991, AT-x-jungholz",
                "AT, 6993, AT-x-jungholz",
                "AT, A-6993, AT-x-jungholz",
                "AT, 6690, AT",
                "AT, 6994, AT",
                "GB, BT1 1AA, GB-NIR",
                "GB, bt71 4aa, GB-NIR",
                "GB, B1 1AA, GB",
                "GB, IM1 1AA, IM",
                "GB, IG1 1AA, GB",
                "GB, JE2 3AB, GB-x-channel",
                "NO, 9170, NO-21",
                "NO, 9180, NO",
                "NO, 9169, NO",
                "NO, 8099, NO-21",
                "GR, 811 00, GR-x-five-islands",
                "GR, 81400, GR-x-small-islands",
                "GR, 85100, GR",
                "GR, 10431, GR",
                "GR, 63086, GR-69",
                "GR, 63085, GR",
                "CH, 9490, LI",
                "CH, 9484, CH",
                "CH, 9499, CH",
                "DK, 3900, DK-x-north",
                "DK, 3800, DK",
                "BE, 35001, BE"
            })
    void areFoundByPostcode(String country, String postcode, String found) {
        assertThat(territories
                        .at(new Where(country, null, postcode, null, false))
                        .key())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "ES, Atlantic/Canary, ES-CN",
        "ES, Europe/Madrid, ES",
        "ES, Africa/Ceuta, ES-CE",
        "PT, Atlantic/Azores, PT-20",
        "PT, Atlantic/Madeira, PT-30",
        "FR, Indian/Reunion, FR-974",
        "DE, Europe/Busingen, DE-x-buesingen",
        "FI, Europe/Mariehamn, FI-01",
        "DE, Europe/Berlin, DE"
    })
    void areFoundByZoneWhereNoPostcodeIsKnown(String country, String zone, String found) {
        assertThat(territories.at(Where.in(country, zone)).key()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "ES, ES-GC, ES-CN",
        "ES, ES-TF, ES-CN",
        "PT, PT-20, PT-20",
        "FR, FR-RE, FR-974",
        "FR, FR-2B, FR-20R",
        "ES, ES-M, ES"
    })
    void areFoundByIso3166(String country, String subdivision, String found) {
        assertThat(territories
                        .at(new Where(country, null, null, subdivision, false))
                        .key())
                .isEqualTo(found);
    }

    @Test
    void aPostcodeSaysMoreThanAZone() {
        var mainland = new Where("ES", "Atlantic/Canary", "28001", null, false);

        assertThat(territories.at(mainland).key()).isEqualTo("ES");
    }

    @ParameterizedTest
    @CsvSource({"RE, FR", "MC, FR", "AX, FI", "IM, GB", "LI, CH", "SM, SM", "GF, FR", "BE, BE"})
    void bringTheFormalitiesOfTheirCountry(String country, String formalities) {
        assertThat(territories.formalities(country)).isEqualTo(formalities);
    }

    @Test
    void nameTheirSourceAndHowSureItIs() {
        assertThat(territories.all()).hasSizeGreaterThan(25).allSatisfy(one -> {
            assertThat(one.source()).isNotBlank();
            assertThat(one.law()).isNotBlank();
            assertThat(one.confidence()).isIn(Set.of("checked", "single", "unchecked"));
        });
        assertThat(territories.all()).extracting(Territory::key).doesNotHaveDuplicates();
    }
}
