package io.closeout.report.signing;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static io.closeout.report.evidence.Camera.named;
import static io.closeout.report.evidence.Camera.path;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.Digests;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.closeout.report.evidence.ExifBytes;
import io.closeout.report.evidence.Picture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SignedPhotosTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    private static ReportJson aReportWith(Picture picture) {
        return aReport().with("attachments", List.of(named(picture))).drafted();
    }

    @Test
    void aSignatureCoversThePhotos() {
        var picture = aJpeg(60, 40);
        var report = aReportWith(picture);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        var content = TECHNICIAN.gets(report.path() + "/versions/1").extract().asString();

        assertThat(content)
                .contains(
                        "\"attachments\":[{\"kind\":\"PHOTO\",\"mediaType\":\"image/jpeg\",\"sha256\":\"%s\",\"size\":%d}]"
                                .formatted(picture.sha256(), picture.bytes().length));
        TECHNICIAN.gets(report.path()).body("attachments[0].sha256", equalTo(picture.sha256()));
    }

    @Test
    void theEventTellsOfThePhotosAndNotWhereTheyWereTaken() {
        var picture = aJpeg(60, 40).withExif(ExifBytes.takenInBrussels(1));
        var report = aReportWith(picture);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        var said = service.said(report.id(), ReportSigned.class).getFirst();

        var attachment = said.getAttachments().getFirst();
        assertThat(Digests.hex(attachment.getSha256())).isEqualTo(picture.sha256());
        assertThat(attachment.getKind()).isEqualTo(AttachmentKind.PHOTO);
        assertThat(attachment.getSize()).isEqualTo(picture.bytes().length);
        assertThat(attachment.getHref()).isEqualTo(path(report, picture));
        assertThat(attachment.getCapturedAt()).isNotNull();
        assertThat(said.toString()).doesNotContain("50.84").doesNotContain("Closeout Cam");
    }

    @Test
    void aReportIsNotSignedBeforeItsPhotosHaveCome() {
        var picture = aJpeg(60, 40);
        var report = aReportWith(picture);

        TECHNICIAN
                .signs(report, ofAnClaes())
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:photo-missing"))
                .body("errors[0].pointer", equalTo("/attachments/0"))
                .body("errors[0].detail", containsString(picture.sha256()));

        assertThat(service.said(report.id(), ReportSigned.class)).isEmpty();
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);
    }

    @Test
    void aPhotoThatIsNotAsTheReportSaysIsNotSigned() {
        var picture = aJpeg(60, 40);
        var report = aReportWith(picture);
        sends(TECHNICIAN, path(report, picture), picture, "PHOTO_AFTER").statusCode(201);

        TECHNICIAN.signs(report, ofAnClaes()).statusCode(422).body("errors.pointer", hasItem("/attachments/0"));
    }

    @Test
    void aSignedPhotoIsNeitherRemovedNorChanged() {
        var picture = aJpeg(60, 40);
        var report = aReportWith(picture);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        TECHNICIAN
                .asks()
                .delete(path(report, picture))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:photo-is-evidence"));
        sends(TECHNICIAN, path(report, picture), picture, "PHOTO_AFTER").statusCode(409);
        sends(TECHNICIAN, report, picture).statusCode(200);
        TECHNICIAN.gets(path(report, picture)).statusCode(200);
    }

    @Test
    void theDatabaseItselfKeepsThePhotosOfASignedReport() {
        var picture = aJpeg(60, 40);
        var report = aReportWith(picture);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);

        assertThat(service.rows("delete from photo where report_id = ? returning sha256", report.id()))
                .isEmpty();
        assertThat(service.rows("update photo set kind = 'PHOTO' where report_id = ? returning kind", report.id()))
                .isEmpty();
    }

    @Test
    void anAmendmentKeepsThePhotosItDoesNotMention() {
        var picture = aJpeg(60, 40);
        var report = aReportWith(picture);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.signs(report, ofAnClaes()).statusCode(200);
        report.without("attachments").with("orderReference", "PO-8");

        BACK_OFFICE.amends(report).statusCode(200).body("attachments[0].sha256", equalTo(picture.sha256()));

        assertThat(service.said(report.id(), ReportAmended.class).getFirst().getAttachments())
                .hasSize(1);
    }

    @Test
    void anAmendmentMayAddAPhotoThatHasCome() {
        var report = aReport().signed();
        var picture = aJpeg(60, 40);
        report.with("attachments", List.of(named(picture)));
        BACK_OFFICE.amends(report).statusCode(422);
        sends(TECHNICIAN, report, picture).statusCode(201);

        BACK_OFFICE.amends(report).statusCode(200);

        assertThat(service.said(report.id(), ReportAmended.class)
                        .getFirst()
                        .getChanges()
                        .getFirst()
                        .getPath())
                .isEqualTo("/attachments");
    }

    @Test
    void aReportNamesOnlyWhatCanBeAPhoto() {
        var sound = named(aJpeg(60, 40));
        for (var field : Map.of("kind", "DOCUMENT", "mediaType", "text/html", "sha256", "../x", "size", -1)
                .entrySet()) {
            var wrong = new java.util.LinkedHashMap<>(sound);
            wrong.put(field.getKey(), field.getValue());

            TECHNICIAN
                    .handsIn(aReport().with("attachments", List.of(wrong)))
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/attachments/0/" + field.getKey()));
        }
        TECHNICIAN
                .handsIn(aReport().with("attachments", List.of(sound, sound)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/attachments/1/sha256"));
    }

    @Test
    void aReportWithoutPhotosIsSpeltAsItAlwaysWas() {
        var report = aReport().signed();

        assertThat(TECHNICIAN.gets(report.path() + "/versions/1").extract().asString())
                .doesNotContain("attachments");
    }
}
