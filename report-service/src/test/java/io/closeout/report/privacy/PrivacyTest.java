package io.closeout.report.privacy;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OUR_SERVICE;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.party.PartyState;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PrivacyTest {

    private final UUID party = UUID.randomUUID();

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER").with("name", "Ada Peeters").body())
                .put("/api/parties/" + party)
                .then()
                .statusCode(201);
    }

    @Test
    void whoAsksGetsWhatWeHold() {
        var report = signed();

        BACK_OFFICE
                .gets("/api/parties/%s/personal-data".formatted(party))
                .statusCode(200)
                .body("party.name", equalTo("Ada Peeters"))
                .body("signatures", hasSize(1))
                .body("signatures[0].signerName", equalTo("An Claes"))
                .body("signatures[0].reportId", equalTo(report.id().toString()));
    }

    @Test
    void anErasedPersonIsForgottenHereAndTheServicesAreTold() {
        var report = signed();
        end(report);

        erases("customer-request").statusCode(200).body("erased", equalTo(true)).body("signatures", equalTo(1));

        BACK_OFFICE
                .gets("/api/parties/%s/personal-data".formatted(party))
                .body("party.name", not(containsString("Peeters")))
                .body("party.email", nullValue())
                .body("party.iban", nullValue())
                .body("signatures[0].signerName", nullValue());
        OUR_SERVICE
                .posts("/api/parties/details", Map.of("ids", List.of(party)))
                .statusCode(200)
                .body("", empty());
        assertThat(service.said(party, PartyState.class).getLast().getErased()).isTrue();
        TECHNICIAN.gets(report.path() + "/versions/1").statusCode(200).body("reportNumber", equalTo(number(report)));
    }

    @Test
    void aSecondErasureChangesNothing() {
        erases("customer-request").statusCode(200);
        var said = service.said(party, PartyState.class).size();

        erases("customer-request").statusCode(200).body("signatures", equalTo(0));

        assertThat(service.said(party, PartyState.class)).hasSize(said);
    }

    @Test
    void whoIsInBusinessWithUsIsNotForgottenYet() {
        var report = signed();

        erases("customer-request")
                .statusCode(409)
                .body("type", containsString("party-in-business"))
                .body("detail", containsString(number(report)));

        BACK_OFFICE.gets("/api/parties/%s/personal-data".formatted(party)).body("party.name", equalTo("Ada Peeters"));
    }

    @Test
    void whoStillPaysAShareIsNotForgottenYet() {
        var shares =
                List.of(Map.of("payerId", CaseEvents.CUSTOMER, "percent", 60), Map.of("payerId", party, "percent", 40));
        aReport().with("split", shares).signed();

        erases("customer-request").statusCode(409).body("type", containsString("party-in-business"));
    }

    @Test
    void anErasedPartyDoesNotComeBackUnderItsId() {
        erases("customer-request").statusCode(200);

        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER").body())
                .put("/api/parties/" + party)
                .then()
                .statusCode(409)
                .body("type", containsString("party-erased"));
        BACK_OFFICE
                .posts(
                        "/api/parties/import",
                        List.of(aParty("CUSTOMER").with("id", party.toString()).body()))
                .statusCode(200)
                .body("rows[0].outcome", equalTo("REFUSED"));
        TECHNICIAN.handsIn(naming(party)).statusCode(400).body("errors.pointer", hasItem("/signerId"));
    }

    @Test
    void theReasonIsAKeyAndNotAStory() {
        erases("Ada wrote to us on Monday").statusCode(400).body("errors[0].pointer", equalTo("/reasonKey"));
    }

    @Test
    void onlyTheOfficeOfTheNetworkErases() {
        var path = "/api/parties/%s/erasure".formatted(party);
        var request = Map.of("reasonKey", "customer-request");

        TECHNICIAN.posts(path, request).statusCode(403);
        OTHER_NETWORK.posts(path, request).statusCode(404);
    }

    private ValidatableResponse erases(String reasonKey) {
        return BACK_OFFICE.posts("/api/parties/%s/erasure".formatted(party), Map.of("reasonKey", reasonKey));
    }

    private ReportJson signed() {
        return naming(party).signed();
    }

    private static ReportJson naming(UUID customer) {
        return aReport().with("signerId", customer).with("billToId", customer);
    }

    private static String number(ReportJson report) {
        return TECHNICIAN.gets(report.path()).extract().jsonPath().getString("reportNumber");
    }

    /** Withdrawn, and known as such to the case file. */
    private static void end(ReportJson report) {
        STATION.posts(report.path() + "/withdrawal", Map.of("reasonKey", "wrong-customer"))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> BACK_OFFICE
                        .gets("/api/cases/" + report.id())
                        .extract()
                        .asString()
                        .contains("WITHDRAWN"));
    }
}
