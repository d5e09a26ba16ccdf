package io.closeout.report.signing;

import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.ReportJson.anEmptyReport;
import static io.closeout.report.SignatureJson.DEVICE_TIME;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.Digests;
import io.closeout.events.report.ReportSigned;
import io.closeout.report.Directory;
import io.closeout.report.Service;
import io.closeout.report.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SignatureTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aSignatureBindsTheContentAndIsSaidOnce() {
        var report = aReport().drafted();

        var sha = TECHNICIAN
                .signs(report, ofAnClaes())
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("reportVersion", equalTo(1))
                .extract()
                .jsonPath()
                .getString("contentSha256");

        var said = service.said(report.id(), ReportSigned.class);
        assertThat(said).hasSize(1);
        assertThat(Digests.hex(said.getFirst().getContentSha256())).isEqualTo(sha);
        assertThat(said.getFirst().getMeta().getOccurredAt()).isEqualTo(Instant.parse(DEVICE_TIME));
        assertThat(said.getFirst().getMeta().getCorrelationId())
                .isEqualTo(report.id().toString());
        assertThat(said.getFirst().getCapturedOffline()).isTrue();
        assertThat(said.getFirst().getLines().getFirst().getQuantity().getUnit())
                .isEqualTo("MIN");
        assertThat(said.getFirst().toString()).doesNotContain("Claes");
    }

    @Test
    void theDigestIsThatOfTheDownload() throws Exception {
        var report = aReport().withRemark("CUSTOMER", "Größe \"ok\" \u20ac").signed();

        var bytes = TECHNICIAN
                .gets(report.path() + "/versions/1")
                .statusCode(200)
                .extract()
                .asByteArray();

        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        var view = TECHNICIAN.gets(report.path()).extract().jsonPath();
        assertThat(digest).isEqualTo(view.getString("contentSha256"));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"asset\":{");
    }

    @Test
    void theSameSignatureAgainGetsTheSameAnswer() {
        var report = aReport().drafted();
        var first = TECHNICIAN.signs(report, ofAnClaes()).extract();

        var second = TECHNICIAN.signs(report, ofAnClaes()).extract();

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(service.said(report.id(), ReportSigned.class)).hasSize(1);
    }

    @Test
    void aSecondSignatureIsRefused() {
        var report = aReport().signed();

        TECHNICIAN
                .signs(report, ofAnClaes().with("signerName", "Somebody Else"))
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:report-already-signed"));
    }

    @Test
    void aSignatureOnAnotherContentIsRefused() {
        var report = aReport().drafted();

        TECHNICIAN
                .signs(report, ofAnClaes().with("contentSha256", "00".repeat(32)))
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:content-differs"));
        assertThat(service.said(report.id(), ReportSigned.class)).isEmpty();
    }

    @Test
    void fiftySignaturesAtOnceAreOne() throws Exception {
        var report = aReport().drafted();
        try (var threads = Executors.newFixedThreadPool(10)) {
            var answers = threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            TECHNICIAN.signs(report, ofAnClaes()).extract().statusCode())
                    .toList());

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(service.said(report.id(), ReportSigned.class)).hasSize(1);
    }

    @Test
    void aClockThatCannotBeRightGivesWayToOurs() {
        var report = aReport().drafted();
        var before = Instant.now();

        TECHNICIAN
                .signs(report, ofAnClaes().with("signedAt", "1999-01-01T00:00:00Z"))
                .statusCode(200);

        assertThat(service.said(report.id(), ReportSigned.class)
                        .getFirst()
                        .getMeta()
                        .getOccurredAt())
                .isAfterOrEqualTo(before.minusSeconds(1));
        TECHNICIAN.gets(report.path() + "/versions").body("[0].deviceSignedAt", equalTo("1999-01-01T00:00:00Z"));
    }

    @Test
    void aReplayedQueueChangesNothing() {
        var report = aReport();
        for (int i = 0; i < 3; i++) {
            assertThat(TECHNICIAN.handsIn(report).extract().statusCode()).isBetween(200, 201);
            TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);
        }

        assertThat(service.said(report.id(), ReportSigned.class)).hasSize(1);
        assertThat(service.rows("select count(*) from signed_version where report_id = ?", report.id()))
                .containsExactly("1");
    }

    @Test
    void aSignedReportIsEditedNoMore() {
        var report = aReport().signed();
        report.with("orderReference", "PO-9");

        TECHNICIAN
                .edits(report, "\"2\"")
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:report-already-signed"));
    }

    @Test
    void nothingToSignIsNotSigned() {
        var report = anEmptyReport().drafted();

        TECHNICIAN.signs(report, ofAnClaes()).statusCode(422);
    }

    @Test
    void aSignatureNamesWhatItLacks() {
        var report = aReport().drafted();

        TECHNICIAN
                .posts(report.path() + "/signature", "{}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/signerName"))
                .body("errors.pointer", hasItem("/signedAt"));
    }

    @Test
    void strangersSignNothing() {
        var report = aReport().drafted();

        OTHER_NETWORK.signs(report, ofAnClaes()).statusCode(404);
        OTHER_STATION.signs(report, ofAnClaes()).statusCode(404);
        REVIEWER.signs(report, ofAnClaes()).statusCode(403);
    }

    @Test
    void theDatabaseItselfKeepsWhatWasSigned() {
        var report = aReport().signed();

        assertThat(
                        service.rows(
                                "select has_table_privilege('signed_version', 'update') or has_table_privilege('signed_version', 'delete')"))
                .containsExactly("false");
        assertThat(
                        service.rows(
                                "select has_table_privilege('signature', 'update') or has_table_privilege('signature', 'delete')"))
                .containsExactly("false");
        assertThat(service.rows("select count(*) from signature where report_id = ?", report.id()))
                .containsExactly("1");
    }

    @Test
    void aSignatureOfATechnicianTakesElevenStatements() {
        aReport().signed();
        var report = aReport().drafted();
        var signature = ofAnClaes().seeing(report.digest());

        var statements = Statements.ofRequest(
                report.id(), () -> TECHNICIAN.signsAs(report, signature).statusCode(200));

        // The tenant, the report, the network's key for the technician's opaque id, the person's key, the place of the
        // performer, the version, the signature, the report's new state, the event's version, the event, COMMIT.
        assertThat(statements).hasSize(11);
    }
}
