package io.closeout.report.signing;

import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Scribble;
import io.closeout.report.SignatureJson;
import io.closeout.report.evidence.Picture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent in place of a drawn signature: each is told what is wrong, and the draft stays as it was. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SignatureImageTest {

    @SuppressWarnings("NullAway.Init") // before each
    private ReportJson report;

    @BeforeEach
    void aDraftAwaitsItsSignature() {
        Directory.isFilled();
        report = aReport().drafted();
    }

    @AfterEach
    void theDraftStaysOpen() {
        TECHNICIAN.gets(report.path()).body("state", equalTo("DRAFT")).body("lines.size()", equalTo(2));
    }

    @Test
    void aDrawnSignatureWithoutItsImageIsIncomplete() {
        refused(ofAnClaes().without("image"), "signature-image-missing");
        refused(ofAnClaes().with("image", "  "), "signature-image-missing");
    }

    @Test
    void aBlankCanvasIsNoSignature() {
        refused(drawn(Scribble.blank(600, 200).png()), "signature-blank");
    }

    @Test
    void whatIsNoPngIsRefused() throws IOException {
        refused(drawn(zip()), "not-an-image");
        refused(drawn("<html><script>alert(1)</script></html>".getBytes(US_ASCII)), "not-an-image");
        refused(
                drawn("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(US_ASCII)),
                "not-an-image");
        refused(drawn(Picture.aJpeg(60, 40).bytes()), "not-an-image");
        refused(drawn(Picture.aPngThatClaims(60, 40).bytes()), "not-an-image");
        var scribble = Scribble.usual().png();
        refused(drawn(Arrays.copyOf(scribble, scribble.length / 2)), "not-an-image");
    }

    @Test
    void twoHundredAndOneKilobytesAreTooMuch() {
        var scribble = Scribble.usual().png();

        refused(drawn(Arrays.copyOf(scribble, 201_000)), "image-too-large");
        refused(drawn(Arrays.copyOf(scribble, 200_001)), "image-too-large");
    }

    @Test
    void anImageThatClaimsTwoAndAHalfThousandMillionPixelsIsRefusedUnopened() {
        var answer = refused(drawn(Picture.aPngThatClaims(50_000, 50_000).bytes()), "image-too-large");

        assertThat(answer.extract().time()).isLessThan(Duration.ofSeconds(2).toMillis());
    }

    @Test
    void aBodyOfTenMegabytesIsCutOff() {
        var large = ofAnClaes().with("image", "A".repeat(10 * 1024 * 1024));

        TECHNICIAN.signs(report, large).statusCode(413);
    }

    @Test
    void whatIsNotBase64IsNamed() {
        TECHNICIAN
                .signs(report, ofAnClaes().with("image", "data:image/png;base64,iVBO"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/image"));
    }

    @Test
    void aTypedSignatureBringsNoImage() {
        TECHNICIAN
                .signs(report, ofAnClaes().with("method", "TYPED"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/image"));
    }

    private ValidatableResponse refused(SignatureJson signature, String problem) {
        return TECHNICIAN
                .signs(report, signature)
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:" + problem));
    }

    private static SignatureJson drawn(byte[] file) {
        return ofAnClaes().with("image", Scribble.base64(file));
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../signature.png"));
            zip.write(Scribble.usual().png());
        }
        return bytes.toByteArray();
    }
}
