package io.closeout.report.parties;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory.PartyJson;
import io.closeout.report.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a technician sees of the directory. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PartyChoicesTest {

    private final String prefix = "Zz" + UUID.randomUUID();

    @Test
    void aCardHasWhatAChoiceNeedsAndNoContact() {
        var id = kept(aParty("CUSTOMER").with("name", prefix + " Bakker"));

        var answer = TECHNICIAN.asks().queryParam("name", prefix.toLowerCase()).get("/api/parties/cards");

        answer.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].city", equalTo("Amsterdam"))
                .body("items[0].zone", equalTo("Europe/Amsterdam"))
                .body("items[0].kinds", equalTo(List.of("CUSTOMER")));
        assertThat(answer.jsonPath().getMap("items[0]").keySet())
                .containsExactlyInAnyOrder("id", "name", "city", "country", "zone", "language", "kinds");
    }

    @Test
    void whoIsClosedOrErasedIsNoChoice() {
        kept(aParty("CUSTOMER").with("name", prefix + " closed").with("status", "CLOSED"));
        kept(aParty("CUSTOMER").with("name", prefix + " suspended").with("status", "SUSPENDED"));
        var erased = kept(aParty("CUSTOMER").with("name", prefix + " erased"));
        BACK_OFFICE
                .posts("/api/parties/%s/erasure".formatted(erased), Map.of("reasonKey", "customer-request"))
                .statusCode(200);

        assertThat(names(TECHNICIAN)).isEmpty();
        assertThat(TECHNICIAN
                        .asks()
                        .queryParam("limit", 200)
                        .get("/api/parties/cards")
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(erased.toString());
    }

    @Test
    void anotherNetworkSeesNoneOfThem() {
        kept(aParty("CUSTOMER").with("name", prefix + " ours"));

        assertThat(names(STATION)).containsExactly(prefix + " ours");
        assertThat(names(OTHER_NETWORK)).isEmpty();
    }

    @Test
    void thePagesTogetherAreTheList() {
        for (var name : List.of("c", "a", "b")) {
            kept(aParty("CUSTOMER").with("name", prefix + name));
        }

        var first = TECHNICIAN
                .asks()
                .queryParam("name", prefix)
                .queryParam("limit", 2)
                .get("/api/parties/cards");
        var second = TECHNICIAN
                .asks()
                .queryParam("name", prefix)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/api/parties/cards");

        assertThat(first.jsonPath().getList("items.name")).containsExactly(prefix + "a", prefix + "b");
        assertThat(second.jsonPath().getList("items.name")).containsExactly(prefix + "c");
    }

    @Test
    void aCustomerDoesNotBrowseTheDirectory() {
        CUSTOMER.gets("/api/parties/cards").statusCode(403);
    }

    private List<String> names(People reader) {
        return reader.asks()
                .queryParam("name", prefix)
                .get("/api/parties/cards")
                .jsonPath()
                .getList("items.name");
    }

    private static UUID kept(PartyJson party) {
        var id = UUID.randomUUID();
        BACK_OFFICE.asks().body(party.body()).put("/api/parties/" + id).then().statusCode(201);
        return id;
    }
}
