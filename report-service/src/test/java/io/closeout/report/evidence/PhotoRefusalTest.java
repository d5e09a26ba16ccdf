package io.closeout.report.evidence;

import static io.closeout.report.People.NO_ROLE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.evidence.Camera.path;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static io.closeout.report.evidence.Picture.aPng;
import static io.closeout.report.evidence.Picture.aPngThatClaims;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PhotoRefusalTest {

    private static final int MEGABYTE = 1024 * 1024;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aPhotoThatIsNotTheOneAnnouncedIsRefused() {
        var report = aReport().drafted();
        var announced = aJpeg(60, 40);

        sends(TECHNICIAN, path(report, announced), aJpeg(60, 40), "PHOTO")
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:digest-differs"));

        nothingWasKept(report);
    }

    @Test
    void twentyOneMegabytesAreTooMuch() {
        var report = aReport().drafted();
        var picture = new Picture(new byte[21 * MEGABYTE], "image/jpeg");

        sends(TECHNICIAN, report, picture).statusCode(413).body("type", equalTo("urn:closeout:problem:body-too-large"));
    }

    @Test
    void aBodyThatHidesItsSizeIsCutOffAtTwentyMegabytes() throws Exception {
        var report = aReport().drafted();
        var picture = new Picture(new byte[20 * MEGABYTE + 1], "image/jpeg");

        assertThat(streams(path(report, picture) + "?kind=PHOTO", "image/jpeg", picture.bytes()))
                .isEqualTo(413);
    }

    @Test
    void nineteenMegabytesArrive() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40).followedBy("x".repeat(19 * MEGABYTE));

        sends(TECHNICIAN, report, picture).statusCode(201);
    }

    @Test
    void otherAddressesStillTakeOneMegabyte() throws Exception {
        var report = aReport();
        var large = new byte[10 * MEGABYTE];

        TECHNICIAN.asks().body(large).put(report.path()).then().statusCode(413);
        TECHNICIAN.asks().body(large).put(report.path() + "/photos/x").then().statusCode(413);
        assertThat(streams(
                        report.path(),
                        "application/json",
                        " ".repeat(3 * MEGABYTE).getBytes(US_ASCII)))
                .isEqualTo(413);
    }

    @Test
    void anImageThatClaimsTwoAndAHalfThousandMillionPixelsIsRefusedUnopened() {
        var report = aReport().drafted();

        var answer = sends(TECHNICIAN, report, aPngThatClaims(50_000, 50_000));

        answer.statusCode(422).body("type", equalTo("urn:closeout:problem:image-too-large"));
        assertThat(answer.extract().time()).isLessThan(Duration.ofSeconds(2).toMillis());
    }

    @Test
    void aPageHiddenBehindAPhotoIsNotServed() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40).followedBy("<html><script>alert(1)</script></html>");
        sends(TECHNICIAN, report, picture).statusCode(201);

        var served =
                new Picture(TECHNICIAN.gets(path(report, picture)).extract().asByteArray(), "image/jpeg");

        assertThat(picture.contains("<script>")).isTrue();
        assertThat(served.contains("script")).isFalse();
        assertThat(served.contains("html")).isFalse();
        assertThat(served.decoded().getWidth()).isEqualTo(60);
    }

    @Test
    void whatIsNoImageIsRefused() {
        var report = aReport().drafted();
        var page = new Picture("<html>hello</html>".getBytes(US_ASCII), "image/jpeg");

        sends(TECHNICIAN, report, page).statusCode(422).body("type", equalTo("urn:closeout:problem:not-an-image"));
        sends(TECHNICIAN, report, new Picture(new byte[0], "image/png")).statusCode(422);
        sends(TECHNICIAN, report, aPngThatClaims(100, 100)).statusCode(422);
        sends(TECHNICIAN, report, aPng(60, 40).sentAs("image/jpeg"))
                .statusCode(422)
                .body("detail", containsString("image/png"));
        sends(TECHNICIAN, report, page.sentAs("text/html")).statusCode(415);
        sends(TECHNICIAN, report, page.sentAs("image/svg+xml")).statusCode(415);

        nothingWasKept(report);
    }

    @Test
    void aNameThatClimbsOutOfTheFolderIsNoAddress() {
        var report = aReport().drafted();
        for (var name : new String[] {
            "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/x", "../../x", "A".repeat(64), "ab", "g".repeat(64)
        }) {
            var status = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .auth()
                    .oauth2(TECHNICIAN.token())
                    .contentType("image/jpeg")
                    .body(aJpeg(8, 8).bytes())
                    .put(report.path() + "/photos/" + name + "?kind=PHOTO")
                    .statusCode();
            assertThat(status).as(name).isIn(400, 404, 405, 415);
        }
    }

    @Test
    void aPhotoNeedsToSayWhatItShows() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);

        sends(TECHNICIAN, path(report, picture), picture, "LOVE").statusCode(400);
        sends(TECHNICIAN, path(report, picture), picture, "UNKNOWN").statusCode(400);
    }

    @Test
    void strangersNeitherSendNorSeeNorRemove() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, report, picture).statusCode(201);

        for (var stranger : new io.closeout.report.People[] {OTHER_STATION, OTHER_NETWORK}) {
            sends(stranger, report, aJpeg(60, 40)).statusCode(404);
            sends(stranger, report, picture).statusCode(404);
            stranger.gets(path(report, picture)).statusCode(404);
            stranger.gets(report.path() + "/photos").statusCode(404);
            stranger.asks().delete(path(report, picture)).then().statusCode(404);
        }
        TECHNICIAN.gets(path(report, picture)).statusCode(200);
    }

    @Test
    void aStrangerWithALargePhotoIsTurnedAwayToo() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40).followedBy("x".repeat(15 * MEGABYTE));

        sends(OTHER_STATION, report, picture).statusCode(404);
    }

    @Test
    void whoHasNoRoleToReportSendsNoPhotos() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);

        sends(REVIEWER, report, picture).statusCode(403);
        sends(NO_ROLE, report, picture).statusCode(403);
        REVIEWER.asks().delete(path(report, picture)).then().statusCode(403);
        RestAssured.given()
                .contentType("image/jpeg")
                .body(picture.bytes())
                .put(path(report, picture))
                .then()
                .statusCode(401);
    }

    @Test
    void aReportTakesFiftyPhotosAndNoMore() {
        var report = aReport().drafted();
        var last = aJpeg(8, 8);
        for (var i = 0; i < 49; i++) {
            sends(TECHNICIAN, report, aJpeg(8, 8)).statusCode(201);
        }
        sends(TECHNICIAN, report, last).statusCode(201);

        sends(TECHNICIAN, report, aJpeg(8, 8))
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:too-many-photos"));
        sends(TECHNICIAN, report, last).statusCode(200);
    }

    private static void nothingWasKept(ReportJson report) {
        TECHNICIAN.gets(report.path() + "/photos").body("items", hasSize(0));
    }

    /** In chunks, without a length. */
    private static int streams(String path, String mediaType, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TECHNICIAN.token())
                .header("Content-Type", mediaType)
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
