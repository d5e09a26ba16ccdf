package io.closeout.report.catalogue;

import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class CatalogueResourceTest {

    private static final String PATH = "/api/catalogue";

    @Test
    void theCatalogueHasAllThatADeviceOffers() {
        TECHNICIAN
                .gets(PATH)
                .statusCode(200)
                .header("Cache-Control", containsString("no-cache"))
                .body("interventionTypes.find { it.id == 'repair' }.evidence", hasItem("PHOTO_BEFORE"))
                .body("units.find { it.code == 'MIN' }.decimals", equalTo(2))
                .body("lineUnits.LABOUR", equalTo(List.of("MIN")))
                .body("operations.find { it.code == 'HEAT-BURNER' }.minutes", equalTo(90))
                .body("operations.find { it.code == 'SV-DIAG' }.minutes", nullValue())
                .body("operations.find { it.code == 'SV-DIAG' }.kind", equalTo("SERVICE"))
                .body("parts.find { it.code == 'LF-ROPE-10' }.unit", equalTo("MTR"))
                .body("travelZones.code", equalTo(List.of("ZONE-1", "ZONE-2", "ZONE-3")))
                .body("refusalReasons.find { it.key == 'price-not-agreed' }.text.nb", containsString("enig"));
    }

    @Test
    void everythingIsNamedInFiveLanguages() {
        var catalogue = TECHNICIAN.gets(PATH).extract().jsonPath();

        for (var list :
                List.of("interventionTypes", "units", "operations", "parts", "travelZones", "refusalReasons")) {
            assertThat(catalogue.<Map<String, String>>getList(list + ".text"))
                    .as(list)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).containsOnlyKeys("en", "fr", "nl", "nb", "ro"));
        }
    }

    @Test
    void whoHasItIsToldThatItIsStillSo() {
        var first = TECHNICIAN.asks().get(PATH);
        var version = first.jsonPath().getString("version");
        assertThat(first.header("ETag")).isEqualTo("\"" + version + "\"");

        TECHNICIAN
                .asks()
                .header("If-None-Match", first.header("ETag"))
                .get(PATH)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"))
                .body(emptyString());
        TECHNICIAN
                .asks()
                .header("If-None-Match", "\"older\"")
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void aPartIsFoundByCodeOrByWordsInTheReadersLanguage() {
        assertThat(found("en", "ht-p")).containsExactly("HT-PCB", "HT-PUMP-25");
        assertThat(found("fr", "DEPART temperature")).containsExactly("HT-NTC");
        assertThat(found("ro", "pompă")).contains("HT-PUMP-25", "KT-PUMP-W");
        assertThat(found("nb", "pumpe")).contains("HT-PUMP-25");
        assertThat(found("en", "pumpe")).isEmpty();
        assertThat(found("en", "%")).isEmpty();
    }

    @Test
    void partsWhoseCodeBeginsSoComeFirst() {
        assertThat(found("en", "sm-")).startsWith("SM-CABLE", "SM-KIT");
        assertThat(found("en", "kit")).contains("MD-CAL", "SM-KIT");
    }

    @Test
    void thePagesTogetherAreTheList() {
        var all = found("en", "");
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var asks = TECHNICIAN.asks().queryParam("limit", 7);
            var page = (cursor == null ? asks : asks.queryParam("cursor", cursor)).get(PATH + "/parts");
            paged.addAll(page.jsonPath().getList("items.code"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        assertThat(paged).isEqualTo(all).hasSize(45);
    }

    @Test
    void anAbsurdSearchIsABadRequest() {
        TECHNICIAN
                .asks()
                .queryParam("q", "x".repeat(101))
                .get(PATH + "/parts")
                .then()
                .statusCode(400);
    }

    @Test
    void itIsForThoseWhoWriteReports() {
        STATION.gets(PATH).statusCode(200);
        CUSTOMER.gets(PATH).statusCode(403);
        CUSTOMER.gets(PATH + "/parts").statusCode(403);
    }

    private static List<String> found(String language, String question) {
        return TECHNICIAN
                .asks()
                .header("Accept-Language", language)
                .queryParam("q", question)
                .queryParam("limit", 200)
                .get(PATH + "/parts")
                .jsonPath()
                .getList("items.code");
    }
}
