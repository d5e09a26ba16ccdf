package io.closeout.report.privacy;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
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

/** What is sealed for a person, before and after they are forgotten. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ForgottenPersonTest {

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
    void ofAnErasedPersonNothingCanBeReadAnyMore() {
        var report = withPlaceAndAnswer();
        end(report);

        erases("customer-request").statusCode(200).body("signatures", equalTo(1));

        TECHNICIAN.gets(signatureOf(report) + ".png").statusCode(410).body("type", containsString("signer-erased"));
        STATION.gets(answerOf(report).getHref()).statusCode(410).body("type", containsString("answer-erased"));
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
    }

    @Test
    void whatAnErasedPersonSignedStillVerifies() {
        var report = withPlaceAndAnswer();
        var sealed = BACK_OFFICE.gets(signatureOf(report) + "/sealed").extract().asString();
        var record = TECHNICIAN.gets(signatureOf(report)).extract().asString();
        end(report);

        erases("customer-request").statusCode(200);

        TECHNICIAN.gets(signatureOf(report)).statusCode(200).body(equalTo(record));
        BACK_OFFICE.gets(signatureOf(report) + "/sealed").statusCode(200).body(equalTo(sealed));
        assertThat(service.rows(
                        "select encode(sha256(sealed_text), 'hex') from query_answer where report_id = ?", report.id()))
                .containsExactly(Digests.hex(answerOf(report).getSha256()));
    }

    private static String signatureOf(ReportJson report) {
        return report.path() + "/versions/1/signature";
    }

    private DocumentRef answerOf(ReportJson report) {
        var told = service.said(report.id(), QueryAnswered.class).getFirst();
        return Objects.requireNonNull(told.getAnswers().getFirst().getDocumentRef());
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

    private ValidatableResponse erases(String reasonKey) {
        return BACK_OFFICE.posts("/api/parties/%s/erasure".formatted(party), Map.of("reasonKey", reasonKey));
    }

    private ReportJson signed() {
        return naming(party).signed();
    }

    private static ReportJson naming(UUID customer) {
        return aReport().with("signerId", customer).with("billToId", customer);
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
