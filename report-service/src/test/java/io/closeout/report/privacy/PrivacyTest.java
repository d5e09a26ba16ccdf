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
import io.closeout.events.Digests;
import io.closeout.events.party.PartyState;
import io.closeout.events.report.QueryAnswered;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.closeout.report.SignatureJson;
import io.closeout.report.evidence.Camera;
import io.closeout.report.evidence.ExifBytes;
import io.closeout.report.evidence.Picture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    void whoAsksGetsPlacesAndAnswersToo() {
        var report = withPlaceAndAnswer();

        BACK_OFFICE
                .gets("/api/parties/%s/personal-data".formatted(party))
                .statusCode(200)
                .body("signatures[0].image", containsString(report.id().toString()))
                .body("photos[0].place.latitude", equalTo(50.846667f))
                .body("photos[0].device", equalTo(ExifBytes.DEVICE))
                .body("answers[0].text", equalTo("Mrs Peeters was not at home."));
    }

    @Test
    void ofAnErasedPersonNothingCanBeReadAndEverythingStillVerifies() {
        var report = withPlaceAndAnswer();
        var signature = report.path() + "/versions/1/signature";
        var sealed = BACK_OFFICE.gets(signature + "/sealed").extract().asString();
        var record = TECHNICIAN.gets(signature).extract().asString();
        var told = service.said(report.id(), QueryAnswered.class).getFirst();
        var answer = Objects.requireNonNull(told.getAnswers().getFirst().getDocumentRef());
        end(report);

        erases("customer-request").statusCode(200).body("signatures", equalTo(1));

        TECHNICIAN.gets(signature + ".png").statusCode(410).body("type", containsString("signer-erased"));
        STATION.gets(answer.getHref()).statusCode(410).body("type", containsString("answer-erased"));
        assertThat(TECHNICIAN.gets(signature).statusCode(200).extract().asString()).isEqualTo(record);
        assertThat(BACK_OFFICE.gets(signature + "/sealed").extract().asString()).isEqualTo(sealed);
        BACK_OFFICE
                .gets(report.path() + "/photos")
                .body("items[0].place", nullValue())
                .body("items[0].device", nullValue());
        BACK_OFFICE
                .gets("/api/parties/%s/personal-data".formatted(party))
                .body("photos[0].place", nullValue())
                .body("answers[0].text", nullValue());
        TECHNICIAN.gets(report.path().replace("/api", "") + "/summary").statusCode(200);
        assertThat(service.rows("select wrapped_key from person_key where party_id = ?", party))
                .containsExactly("null");
        assertThat(service.rows(
                        "select encode(sha256(sealed_text), 'hex') from query_answer where report_id = ?",
                        report.id()))
                .containsExactly(Digests.hex(answer.getSha256()));
    }

    @Test
    void aDeviceThatSendsItsSignatureAfterTheErasureGetsTheSameAnswer() {
        var report = signed();
        end(report);
        erases("customer-request").statusCode(200);

        TECHNICIAN.signs(report, SignatureJson.ofAnClaes()).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    private ReportJson withPlaceAndAnswer() {
        var picture = Picture.aJpeg(60, 40).withExif(ExifBytes.takenInBrussels(1));
        var report = naming(party).drafted();
        Camera.sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, SignatureJson.ofAnClaes()).statusCode(200);
        var answer = Map.of("questionId", "q1", "text", "Mrs Peeters was not at home.");
        STATION.posts(
                        "%s/queries/%s/answer".formatted(report.path(), UUID.randomUUID()),
                        Map.of("answers", List.of(answer)))
                .statusCode(200);
        return report;
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
