package io.closeout.report.evidence;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.evidence.Camera.named;
import static io.closeout.report.evidence.Camera.path;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static io.closeout.report.evidence.Picture.aPng;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.Service;
import io.closeout.report.SignatureJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PhotosResourceTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aPhotoIsKeptWithWhatTheCameraWrote() {
        var report = aReport().drafted();
        var picture = aJpeg(120, 60).withExif(ExifBytes.takenInBrussels(6));

        sends(TECHNICIAN, path(report, picture), picture, "PHOTO_TYPE_PLATE")
                .statusCode(201)
                .body("sha256", equalTo(picture.sha256()))
                .body("kind", equalTo("PHOTO_TYPE_PLATE"))
                .body("size", equalTo(picture.bytes().length))
                .body("width", equalTo(60))
                .body("height", equalTo(120))
                .body("capturedAt", equalTo("2026-03-02T13:03:07Z"))
                .body("place", nullValue());
        assertThat(service.rows(
                        "select sealed_for, encode(sealed_notes, 'escape') from photo where sha256 = ?",
                        picture.sha256()))
                .singleElement()
                .asString()
                .startsWith(CaseEvents.CUSTOMER.toString())
                .doesNotContain("50.8", "latitude", ExifBytes.DEVICE);
    }

    @Test
    void theServedCopyStandsUprightAndTellsNothingOfTheCamera() {
        var report = aReport().drafted();
        var picture = aJpeg(120, 60).withExif(ExifBytes.takenInBrussels(6));
        sends(TECHNICIAN, report, picture).statusCode(201);

        var served = download(path(report, picture));

        assertThat(served.decoded().getWidth()).isEqualTo(60);
        assertThat(served.decoded().getHeight()).isEqualTo(120);
        assertThat(picture.contains(ExifBytes.DEVICE)).isTrue();
        assertThat(served.contains(ExifBytes.DEVICE)).isFalse();
        assertThat(served.contains("Exif")).isFalse();
    }

    @Test
    void aThumbnailHas320Pixels() {
        var report = aReport().drafted();
        var picture = aPng(1_600, 900);
        sends(TECHNICIAN, report, picture).statusCode(201);

        var thumbnail = download(path(report, picture) + "?size=thumbnail");

        assertThat(thumbnail.decoded().getWidth()).isEqualTo(320);
        assertThat(thumbnail.decoded().getHeight()).isEqualTo(180);
    }

    @Test
    void aBrowserShowsAPhotoAndRunsNothingOfIt() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, report, picture).statusCode(201);

        TECHNICIAN
                .gets(path(report, picture))
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .header("Content-Disposition", startsWith("inline; filename=\""))
                .header("Cache-Control", containsString("private"));
    }

    @Test
    void theSamePhotoThreeTimesIsOne() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, report, picture).statusCode(201);
        sends(TECHNICIAN, report, picture).statusCode(200);

        sends(TECHNICIAN, report, picture).statusCode(200).body("sha256", equalTo(picture.sha256()));

        TECHNICIAN.gets(report.path() + "/photos").body("items", hasSize(1));
    }

    @Test
    void tenAtOnceAreOne() throws Exception {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        try (var threads = Executors.newFixedThreadPool(10)) {
            var answers = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> sends(TECHNICIAN, report, picture).extract().statusCode())
                    .toList());

            for (var answer : answers) {
                assertThat(answer.get()).isBetween(200, 201);
            }
        }
        TECHNICIAN.gets(report.path() + "/photos").body("items", hasSize(1));
    }

    @Test
    void whatAPhotoShowsIsCorrectedInADraft() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, path(report, picture), picture, "PHOTO_BEFORE").statusCode(201);

        sends(TECHNICIAN, path(report, picture), picture, "PHOTO_AFTER")
                .statusCode(200)
                .body("kind", equalTo("PHOTO_AFTER"));
    }

    @Test
    void theListPagesInTheOrderOfArrival() {
        var report = aReport().drafted();
        var pictures = List.of(aJpeg(60, 40), aPng(60, 40), aJpeg(60, 40));
        pictures.forEach(picture -> sends(TECHNICIAN, report, picture).statusCode(201));

        var first = TECHNICIAN.gets(report.path() + "/photos?limit=2").extract().jsonPath();
        var second = TECHNICIAN
                .asks()
                .queryParam("cursor", first.getString("next"))
                .get(report.path() + "/photos?limit=2")
                .jsonPath();

        assertThat(first.getList("items.sha256"))
                .containsExactly(pictures.get(0).sha256(), pictures.get(1).sha256());
        assertThat(second.getList("items.sha256"))
                .containsExactly(pictures.get(2).sha256());
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void thePlaceIsForTheOfficeAlone() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40).withExif(ExifBytes.takenInBrussels(1));
        sends(TECHNICIAN, report, picture).statusCode(201);

        REVIEWER.gets(report.path() + "/photos")
                .body("items[0].place.latitude", equalTo(50.846667f))
                .body("items[0].device", equalTo(ExifBytes.DEVICE));
        TECHNICIAN
                .gets(report.path() + "/photos")
                .body("items[0].place", nullValue())
                .body("items[0].device", nullValue());
    }

    @Test
    void thePlaceFollowsTheSignerWhoSignsInTheEnd() {
        var picture = aJpeg(60, 40).withExif(ExifBytes.takenInBrussels(1));
        var report = aReport()
                .with("signerId", CaseEvents.MANUFACTURER)
                .with("attachments", List.of(named(picture)))
                .drafted();
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.edits(report.with("signerId", CaseEvents.CUSTOMER), "\"1\"").statusCode(200);

        TECHNICIAN.signs(report, SignatureJson.ofAnClaes()).statusCode(200);

        assertThat(service.rows("select sealed_for from photo where sha256 = ?", picture.sha256()))
                .containsExactly(CaseEvents.CUSTOMER.toString());
        REVIEWER.gets(report.path() + "/photos").body("items[0].place.latitude", equalTo(50.846667f));
    }

    @Test
    void aCustomerSeesThePhotosThatTheReportNames() {
        var shown = aJpeg(60, 40);
        var other = aJpeg(60, 40);
        var report = aReport().with("attachments", List.of(named(shown))).drafted();
        sends(TECHNICIAN, report, shown).statusCode(201);
        sends(TECHNICIAN, report, other).statusCode(201);

        CUSTOMER.gets(report.path() + "/photos").statusCode(200).body("items", hasSize(1));
        CUSTOMER.gets(path(report, shown)).statusCode(200);
        CUSTOMER.gets(path(report, other)).statusCode(404);
        BACK_OFFICE.gets(report.path() + "/photos").body("items", hasSize(2));
    }

    private static Picture download(String path) {
        var bytes = TECHNICIAN.gets(path).statusCode(200).extract().asByteArray();
        return new Picture(bytes, "image/jpeg");
    }
}
