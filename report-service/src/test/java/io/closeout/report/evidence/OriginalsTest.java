package io.closeout.report.evidence;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.MANUFACTURER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.evidence.Camera.named;
import static io.closeout.report.evidence.Camera.path;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class OriginalsTest {

    private final Picture picture = aJpeg(120, 60).withExif(ExifBytes.takenInBrussels(6));

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theOfficeSavesTheVeryBytesAndTheAuditSaysWhoAndWhy() {
        var report = aReport().drafted();
        sends(TECHNICIAN, report, picture).statusCode(201);
        var path = path(report, picture) + "/original";

        var bytes = REVIEWER.gets(path + "?reasonKey=court-order")
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", equalTo("attachment; filename=\"%s.jpg\"".formatted(picture.sha256())))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();

        assertThat(bytes).isEqualTo(picture.bytes());
        STATION.gets(path).statusCode(200);
        assertThat(service.rows(
                        "select actor, reason from audit where action = 'photo.original.read'"
                                + " and after ->> 'sha256' = ? order by position",
                        picture.sha256()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("reviewer").endsWith(" court-order"),
                        second -> assertThat(second).contains("station").endsWith(" null"));
    }

    @Test
    void nobodyElseGetsIt() {
        var report = aReport().with("attachments", List.of(named(picture))).drafted();
        sends(TECHNICIAN, report, picture).statusCode(201);
        var path = path(report, picture) + "/original";

        CUSTOMER.gets(path).statusCode(403);
        MANUFACTURER.gets(path).statusCode(403);
        TECHNICIAN.gets(path).statusCode(403);
        OTHER_STATION.gets(path).statusCode(404);
        OTHER_NETWORK.gets(path).statusCode(404);
        BACK_OFFICE.gets(path(report, aJpeg(8, 8)) + "/original").statusCode(404);
        BACK_OFFICE.gets(path + "?reasonKey=He said so").statusCode(400);
        assertThat(service.rows(
                        "select 1 from audit where action = 'photo.original.read' and after ->> 'sha256' = ?",
                        picture.sha256()))
                .isEmpty();
    }
}
