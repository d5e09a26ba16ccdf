package io.closeout.report.signing;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.DEVICE_TIME;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Scribble;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DrawnSignatureTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theRecordBindsTheSignatureToTheContentAndTheEventNamesIt() throws IOException {
        var report = aReport().signed();

        var bytes = TECHNICIAN
                .gets(signatureOf(report, 1))
                .statusCode(200)
                .extract()
                .asByteArray();

        var told = toldOf(report);
        assertThat(SignatureRecord.sha256(bytes)).isEqualTo(Digests.hex(told.getSha256()));
        assertThat(told.getSize()).isEqualTo(bytes.length);
        assertThat(told.getHref()).isEqualTo(signatureOf(report, 1));
        assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8()).isEqualTo(bytes);
        CUSTOMER.gets(signatureOf(report, 1))
                .statusCode(200)
                .body("reportId", equalTo(report.id().toString()))
                .body("reportVersion", equalTo(1))
                .body("contentSha256", equalTo(report.digest()))
                .body("method", equalTo("DRAWN"))
                .body("level", equalTo("SIMPLE"))
                .body("signerId", equalTo(CaseEvents.CUSTOMER.toString()))
                .body("deviceSignedAt", equalTo(DEVICE_TIME))
                .body("signedAt", equalTo(DEVICE_TIME));
    }

    @Test
    void theDigestsOfTheRecordAreThoseOfTheSealedBytes() {
        var report = aReport().signed();
        var record = BACK_OFFICE.gets(signatureOf(report, 1)).extract().jsonPath();

        var sealed = BACK_OFFICE
                .gets(signatureOf(report, 1) + "/sealed")
                .statusCode(200)
                .extract()
                .jsonPath();

        for (var part : new String[] {"Name", "Role", "Image"}) {
            var bytes = Base64.getDecoder().decode(sealed.getString(part.toLowerCase(java.util.Locale.ROOT)));
            assertThat(SignatureRecord.sha256(bytes)).isEqualTo(record.getString("sealed%sSha256".formatted(part)));
        }
        TECHNICIAN.gets(signatureOf(report, 1) + "/sealed").statusCode(403);
    }

    @Test
    void nothingOfAPersonLiesInClear() {
        var report = aReport().signed();

        assertThat(service.rows(
                        "select encode(sealed_name, 'escape'), encode(sealed_role, 'escape'),"
                                + " encode(sealed_image, 'escape'), record from signature where report_id = ?",
                        report.id()))
                .singleElement()
                .asString()
                .doesNotContain("Claes", "manager", "PNG", "IHDR");
    }

    @Test
    void theImageIsShownToWhoMaySeeTheReportAndToNobodyElse() throws IOException {
        var report = aReport().signed();
        var path = signatureOf(report, 1) + ".png";

        var image = CUSTOMER.gets(path)
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(image)).getWidth()).isBetween(100, 600);
        for (var tail : new String[] {"", ".png"}) {
            OTHER_STATION.gets(signatureOf(report, 1) + tail).statusCode(404);
            OTHER_NETWORK.gets(signatureOf(report, 1) + tail).statusCode(404);
            CUSTOMER.gets(signatureOf(report, 2) + tail).statusCode(404);
        }
        OTHER_NETWORK.gets(signatureOf(report, 1) + "/sealed").statusCode(404);
    }

    @Test
    void aTypedSignatureHasARecordAndNoImage() {
        var report = aReport().drafted();
        TECHNICIAN.signs(report, ofAnClaes().typed()).statusCode(200);

        TECHNICIAN.gets(signatureOf(report, 1)).statusCode(200).body("sealedImageSha256", nullValue());
        TECHNICIAN.gets(signatureOf(report, 1) + ".png").statusCode(404);
        assertThat(toldOf(report).getSize()).isPositive();
    }

    @Test
    void twoHundredKilobytesAreTaken() {
        var report = aReport().drafted();
        var largest = Arrays.copyOf(Scribble.usual().png(), 200_000);

        TECHNICIAN
                .signs(report, ofAnClaes().with("image", Scribble.base64(largest)))
                .statusCode(200);
    }

    @Test
    void whoDoesNotSayWhatWasSeenSignsNothingAndLosesNothing() {
        var report = aReport().drafted();

        TECHNICIAN
                .signsAs(report, ofAnClaes())
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:digest-missing"));

        TECHNICIAN.gets(report.path()).body("state", equalTo("DRAFT")).body("lines.size()", equalTo(2));
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);
    }

    @Test
    void aSignatureOlderThanTheLastEditIsRefusedAndTheEditStays() {
        var report = aReport().drafted();
        var seen = ofAnClaes().seeing(report.digest());
        report.with("orderReference", "PO-9");
        TECHNICIAN.edits(report, "\"1\"").statusCode(200);

        TECHNICIAN
                .signsAs(report, seen)
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:content-differs"))
                .body("detail", containsString(report.digest()));

        TECHNICIAN.gets(report.path()).body("state", equalTo("DRAFT")).body("orderReference", equalTo("PO-9"));
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);
    }

    @Test
    void anAmendmentThatTakesNothingMoreBearsTheSignatureOn() {
        var report = aReport().signed();
        var first = toldOf(report);
        STATION.amends(report.with("orderReference", "PO-10")).statusCode(200);

        var amended = service.said(report.id(), ReportAmended.class).getLast();

        assertThat(amended.getSignature().getDocumentRef()).isEqualTo(first);
        TECHNICIAN.gets(signatureOf(report, 2)).statusCode(200).body("reportVersion", equalTo(1));
        TECHNICIAN.gets(report.path() + "/versions").body("[1].signatureVersion", equalTo(1));
        TECHNICIAN.gets(signatureOf(report, 2) + ".png").statusCode(200);
    }

    @Test
    void anAmendmentThatIsSignedHasARecordOfItsOwn() {
        var report = aReport().signed();
        var agreed = report.withLine("L3", "PART", 1, "C62").amendment();
        agreed.put("signature", ofAnClaes().with("signerName", "Bo Claes").body());
        STATION.posts(report.path() + "/amendments", agreed).statusCode(200);

        var told = service.said(report.id(), ReportAmended.class).getLast().getSignature();

        assertThat(Objects.requireNonNull(told.getDocumentRef()).getHref()).isEqualTo(signatureOf(report, 2));
        TECHNICIAN
                .gets(signatureOf(report, 2))
                .body("reportVersion", equalTo(2))
                .body("contentSha256", equalTo(report.digest()));
        TECHNICIAN
                .gets(report.path() + "/versions")
                .body("[0].signerName", equalTo("An Claes"))
                .body("[1].signerName", equalTo("Bo Claes"));
    }

    private DocumentRef toldOf(ReportJson report) {
        var said = service.said(report.id(), ReportSigned.class);
        return Objects.requireNonNull(said.getFirst().getSignature().getDocumentRef());
    }

    private static String signatureOf(ReportJson report, int version) {
        return "%s/versions/%d/signature".formatted(report.path(), version);
    }
}
