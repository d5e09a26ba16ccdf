package io.closeout.report.evidence;

import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.evidence.Camera.sends;
import static io.closeout.report.evidence.Picture.aJpeg;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.evidence.ObjectName.Form;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SweepStoreTest {

    private static final String SHA256 = "ab".repeat(32);

    @Inject
    ObjectStore store;

    @Inject
    Orphans orphans;

    @Inject
    EvidenceSettings settings;

    @Inject
    PhotoFiles files;

    @TempDir
    Path folder;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aFileWithoutARowGoesAfterADayAndNotBefore() throws IOException {
        var report = aReport().drafted();
        left(report.id());

        assertThat(sweeperAfter(Duration.ofHours(23)).sweep(prefix(report))).isZero();
        assertThat(store.has(new ObjectName(report.id(), SHA256, Form.ORIGINAL)))
                .isTrue();
        assertThat(sweeperAfter(Duration.ofHours(25)).sweep(prefix(report))).isEqualTo(1);
        assertThat(store.has(new ObjectName(report.id(), SHA256, Form.ORIGINAL)))
                .isFalse();
    }

    @Test
    void aPhotoWithARowStaysHoweverOld() {
        var report = aReport().drafted();
        var picture = aJpeg(60, 40);
        sends(TECHNICIAN, report, picture).statusCode(201);

        assertThat(sweeperAfter(Duration.ofDays(400)).sweep(prefix(report))).isZero();
        assertThat(files.hasAll(report.id(), picture.sha256())).isTrue();
    }

    @Test
    void filesOfAReportThatNobodyHasStay() throws IOException {
        var nobodys = UUID.randomUUID();
        left(nobodys);

        assertThat(sweeperAfter(Duration.ofDays(2)).sweep(nobodys.toString())).isZero();
        assertThat(store.has(new ObjectName(nobodys, SHA256, Form.ORIGINAL))).isTrue();
    }

    @Test
    void aSweeperInAHurryTakesNothingFromAnUpload() throws Exception {
        var report = aReport().drafted();
        var ended = new AtomicBoolean();
        var pictures = new ArrayList<Picture>();
        var hasty = sweeperAfter(Duration.ofDays(2));
        try (var thread = Executors.newSingleThreadExecutor()) {
            var sweeping = thread.submit(() -> {
                var rounds = 0;
                for (; !ended.get(); rounds++) {
                    hasty.sweep(prefix(report));
                }
                return rounds;
            });
            for (var i = 0; i < 25; i++) {
                pictures.add(aJpeg(60, 40));
                sends(TECHNICIAN, report, pictures.getLast()).statusCode(201);
            }
            ended.set(true);
            assertThat(sweeping.get()).isPositive();
        }

        assertThat(pictures)
                .allSatisfy(picture ->
                        assertThat(files.hasAll(report.id(), picture.sha256())).isTrue());
    }

    /** What a crash between the files and the row leaves. */
    private void left(UUID report) throws IOException {
        store.put(new ObjectName(report, SHA256, Form.ORIGINAL), Files.writeString(folder.resolve("x"), "x"));
    }

    private static String prefix(ReportJson report) {
        return report.id().toString();
    }

    private SweepStore sweeperAfter(Duration time) {
        return new SweepStore(store, orphans, settings, Clock.offset(Clock.systemUTC(), time));
    }
}
