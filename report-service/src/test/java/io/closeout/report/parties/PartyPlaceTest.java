package io.closeout.report.parties;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OUR_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory.PartyJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PartyPlaceTest {

    @Test
    void aPlaceIsKeptToADecimetreAndErasedByLeavingItOut() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER").with("latitude", 51.05432149).with("longitude", -3.7))
                .statusCode(201)
                .body("latitude", equalTo(51.054321f))
                .body("longitude", equalTo(-3.7f));
        var etag = BACK_OFFICE.gets(path(id)).extract().header("ETag");

        change(id, aParty("CUSTOMER"), etag).statusCode(200).body("latitude", nullValue());
    }

    @Test
    void aPlaceHasTwoSidesWithinTheWorld() {
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("latitude", 51.05))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/longitude")));
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("latitude", 90.000001).with("longitude", -180.000001))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/latitude", "/longitude")));
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("latitude", -90).with("longitude", 180))
                .statusCode(201);
    }

    @Test
    void aPlaceIsToldToNoOtherService() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER").with("latitude", 51.05).with("longitude", 3.7))
                .statusCode(201);

        var told = OUR_SERVICE
                .posts("/api/parties/details", Map.of("ids", List.of(id)))
                .statusCode(200)
                .extract();

        assertThat(told.asString()).contains(id.toString()).doesNotContain("latitude", "longitude");
        BACK_OFFICE.gets(path(id) + "/personal-data").statusCode(200).body("party.latitude", equalTo(51.05f));
    }

    @Test
    void aPlaceIsImportedAndTriedBefore() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER").with("latitude", 51.05).with("longitude", 3.7))
                .statusCode(201);
        var file = """
                id,kinds,name,country,zone,language,currency,address.line1,address.postcode,address.city,latitude,longitude
                %s,CUSTOMER,Bakker BV,NL,Europe/Amsterdam,nl,EUR,Kade 1,1011 AB,Amsterdam,52.37,3.7
                %s,CUSTOMER,Bakker BV,NL,Europe/Amsterdam,nl,EUR,Kade 1,1011 AB,Amsterdam,north,3.7
                """.formatted(id, UUID.randomUUID());

        BACK_OFFICE
                .asks()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/parties/import?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows[0].outcome", equalTo("UPDATED"))
                .body("rows[0].changes.field", hasItem("latitude"))
                .body("rows[1].outcome", equalTo("REFUSED"))
                .body("rows[1].errors[0].pointer", equalTo("/latitude"));
        BACK_OFFICE.gets(path(id)).body("latitude", equalTo(51.05f));
    }

    private static ValidatableResponse keep(UUID id, PartyJson party) {
        return BACK_OFFICE.asks().body(party.body()).put(path(id)).then();
    }

    private static ValidatableResponse change(UUID id, PartyJson party, String etag) {
        return BACK_OFFICE
                .asks()
                .header("If-Match", etag)
                .body(party.body())
                .put(path(id))
                .then();
    }

    private static String path(UUID id) {
        return "/api/parties/" + id;
    }
}
