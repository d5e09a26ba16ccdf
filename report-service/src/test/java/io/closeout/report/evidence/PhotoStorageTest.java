package io.closeout.report.evidence;

import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.evidence.Camera.path;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.evidence.ObjectName.Form;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PhotoStorageTest {

    @Inject
    ObjectStore store;

    @Inject
    EvidenceSettings settings;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theOriginalIsKeptByteForByte() throws Exception {
        var report = aReport().drafted();
        var picture = aJpeg(120, 60).withExif(ExifBytes.takenInBrussels(1));
        sends(TECHNICIAN, report, picture).statusCode(201);

        var name = new ObjectName(report.id(), picture.sha256(), Form.ORIGINAL);
        try (var bytes = store.find(name).orElseThrow().bytes()) {
            assertThat(bytes.readAllBytes()).isEqualTo(picture.bytes());
        }
    }

    @Test
    void aPhotoOfADraftIsRemovedWithItsFiles() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, report, picture).statusCode(201);

        TECHNICIAN.asks().delete(path(report, picture)).then().statusCode(204);

        TECHNICIAN.asks().delete(path(report, picture)).then().statusCode(204);
        TECHNICIAN.gets(path(report, picture)).statusCode(404);
        for (var form : Form.values()) {
            assertThat(store.has(new ObjectName(report.id(), picture.sha256(), form)))
                    .isFalse();
        }
    }

    @Test
    void aRemovedPhotoMayComeBack() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, report, picture).statusCode(201);
        TECHNICIAN.asks().delete(path(report, picture)).then().statusCode(204);

        sends(TECHNICIAN, report, picture).statusCode(201);

        TECHNICIAN.gets(path(report, picture)).statusCode(200);
    }

    @Test
    void aStoreThatFailsLeavesNoRow() throws Exception {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        var inTheWay = Files.createFile(
                settings.folder().orElseThrow().resolve(report.id().toString()));

        sends(TECHNICIAN, report, picture).statusCode(503).header("Retry-After", equalTo("5"));

        TECHNICIAN.gets(report.path() + "/photos").body("items", hasSize(0));
        Files.delete(inTheWay);
        sends(TECHNICIAN, report, picture).statusCode(201);
    }
}
