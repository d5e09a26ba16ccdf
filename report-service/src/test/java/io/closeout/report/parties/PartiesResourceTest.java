package io.closeout.report.parties;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OUR_SERVICE;
import static io.closeout.report.People.STATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.party.PartyKind;
import io.closeout.events.party.PartyState;
import io.closeout.report.Directory.PartyJson;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PartiesResourceTest {

    @Inject
    Service service;

    @Test
    void aNewPartyIsToldWithoutItsDetails() {
        var id = UUID.randomUUID();

        keep(id, aParty("STATION")).statusCode(201).header("ETag", "\"0\"");

        var told = service.said(id, PartyState.class).getFirst();
        assertThat(told.getKinds()).containsExactly(PartyKind.STATION);
        assertThat(told.getNetworkId()).isEqualTo("network-a");
        assertThat(told.getVatRegistered()).isTrue();
        assertThat(told.getVatCountry()).isEqualTo("NL");
        assertThat(told.getDetailsVersion()).isEqualTo(1);
        assertThat(told.toString()).doesNotContain("Bakker", "Kade", "kantoor", "ABNA", "123456789");
    }

    @Test
    void aMistypedVatNumberIsKeptAndTold() {
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("vatId", "NL004495445B01"))
                .statusCode(201)
                .body("doubts", nullValue());
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("vatId", "NL004495446B01"))
                .statusCode(201)
                .body("doubts", contains("vatId"));
    }

    @Test
    void detailsCountTheirOwnChangesOnly() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER")).statusCode(201);
        change(id, aParty("CUSTOMER").with("language", "fr"), "\"0\"").statusCode(200);

        change(id, aParty("CUSTOMER").with("language", "fr").with("email", "new@bakker.example"), "\"1\"")
                .statusCode(200);

        assertThat(service.said(id, PartyState.class))
                .extracting(PartyState::getDetailsVersion)
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void theSamePartyAgainSaysNothing() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER")).statusCode(201);

        keep(id, aParty("CUSTOMER")).statusCode(200);

        assertThat(service.said(id, PartyState.class)).hasSize(1);
    }

    @Test
    void anEditNeedsTheVersionItWasMadeOn() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER")).statusCode(201);

        keep(id, aParty("CUSTOMER").with("name", "Other")).statusCode(428);
        change(id, aParty("CUSTOMER").with("name", "Other"), "\"7\"").statusCode(412);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var party = aParty("CUSTOMER")
                .with("iban", "NL91ABNA0417164301")
                .with("email", "nobody")
                .with("currency", "EURO")
                .with("language", "nl_NL!")
                .with("address", Map.of("line1", "Kade 1"))
                .with("kinds", List.of());

        keep(UUID.randomUUID(), party)
                .statusCode(400)
                .body("errors.pointer", hasItems("/iban", "/email", "/currency", "/language", "/kinds"))
                .body("errors.pointer", hasItems("/address/city", "/address/postcode"));
    }

    @Test
    void anIdOfAnotherNetworkCannotBeUsed() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER")).statusCode(201);

        OTHER_NETWORK
                .asks()
                .body(aParty("CUSTOMER").body())
                .put(path(id))
                .then()
                .statusCode(404);
        OTHER_NETWORK.gets(path(id)).statusCode(404);
    }

    @Test
    void onlyOurServicesReadDetails() {
        var id = UUID.randomUUID();
        keep(id, aParty("CUSTOMER")).statusCode(201);

        OUR_SERVICE.gets(path(id) + "/details").statusCode(200).body("iban", equalTo("NL91ABNA0417164300"));
        OUR_SERVICE
                .posts("/api/parties/details", Map.of("ids", List.of(id, UUID.randomUUID())))
                .statusCode(200)
                .body("$", hasSize(1));
        BACK_OFFICE.gets(path(id) + "/details").statusCode(403);
        STATION.gets(path(id)).statusCode(403);
    }

    @Test
    void aFileTellsTheFateOfEachRow() {
        var known = UUID.randomUUID();
        keep(known, aParty("CUSTOMER")).statusCode(201);
        var rows = List.of(
                row(known, aParty("CUSTOMER")),
                row(UUID.randomUUID(), aParty("STATION")),
                row(UUID.randomUUID(), aParty("STATION").with("country", "ZZ")),
                Map.of("nonsense", 1));

        BACK_OFFICE
                .posts("/api/parties/import", rows)
                .statusCode(200)
                .body("rows.outcome", equalTo(List.of("UNCHANGED", "CREATED", "REFUSED", "REFUSED")))
                .body("totals.REFUSED", equalTo(2))
                .body("rows[2].errors.pointer", hasItem("/country"));
    }

    @Test
    void aDryRunChangesNothing() {
        var id = UUID.randomUUID();

        BACK_OFFICE
                .posts("/api/parties/import?dryRun=true", List.of(row(id, aParty("STATION"))))
                .statusCode(200)
                .body("rows.outcome", equalTo(List.of("CREATED")));

        BACK_OFFICE.gets(path(id)).statusCode(404);
        assertThat(service.said(id, PartyState.class)).isEmpty();
    }

    @Test
    void aCsvFileDoesAsWell() {
        var id = UUID.randomUUID();
        var file = """
                id,kinds,name,country,zone,language,currency,address.line1,address.postcode,address.city,preferences.invoiceGrouping
                %s,CUSTOMER|STATION,"Café ""De Brug"", Gent",BE,Europe/Brussels,nl-BE,EUR,Kaai 2,9000,Gent,MONTHLY
                """.formatted(id);

        BACK_OFFICE
                .asks()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/parties/import")
                .then()
                .statusCode(200)
                .body("rows.outcome", equalTo(List.of("CREATED")));

        BACK_OFFICE
                .gets(path(id))
                .body("name", equalTo("Café \"De Brug\", Gent"))
                .body("kinds", equalTo(List.of("STATION", "CUSTOMER")))
                .body("preferences.invoiceGrouping", equalTo("MONTHLY"));
    }

    @Test
    void theListIsSortedByNameAndSearched() {
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("name", "Zz Top 2")).statusCode(201);
        keep(UUID.randomUUID(), aParty("CUSTOMER").with("name", "Zz Top 1")).statusCode(201);

        BACK_OFFICE.gets("/api/parties?name=zz t&limit=1").body("items.name", equalTo(List.of("Zz Top 1")));
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

    private static Map<String, Object> row(UUID id, PartyJson party) {
        var row = new LinkedHashMap<String, Object>(party.body());
        row.put("id", id);
        return row;
    }
}
