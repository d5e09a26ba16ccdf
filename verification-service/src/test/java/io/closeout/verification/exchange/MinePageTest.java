package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class MinePageTest {

    private static final Path PAGES = Path.of("target", "pages");

    @Inject
    Service service;

    @Test
    void aStationSeesItsOwnReportsByWhatComesNext() throws IOException {
        var station = UUID.randomUUID();
        var asked = Talk.about(service, aReport().by(station).withPart("NOT-A-PART"));
        asked.opens(reviewer(), "{\"text\": \"Which part?\"}");
        var refused = Talk.about(service, aReport().by(station).withPart("NOT-A-PART"));
        reviewer().decides(refused.caseId(), "rejection", """
                {"reasonKey": "rejection.evidence-missing", "correctable": true, "text": "No photo of the plate."}""");
        var approved = Talk.about(service, aReport().by(station));
        Talk.about(service, aReport().by(station).withPart("NOT-A-PART"));

        var mine = page(Office.stationOf(station), "/verifications/mine");
        keep("mine", mine);
        keep("mine-ro", page(Office.stationOf(station).reading("ro"), "/verifications/mine"));
        keep("mine-empty", page(Office.stationOf(UUID.randomUUID()), "/verifications/mine"));

        assertThat(mine)
                .contains(
                        "<title>(1) My reports",
                        asked.caseId().toString(),
                        "No photo of the plate.",
                        approved.caseId().toString());
        assertThat(count(station, "waiting")).isEqualTo(1);
        assertThat(count(UUID.randomUUID(), "approved")).isZero();
    }

    @Test
    void aLongListIsReadPageByPage() {
        var station = UUID.randomUUID();
        for (var i = 0; i < 5; i++) {
            Talk.about(service, aReport().by(station).withPart("NOT-A-PART"))
                    .opens(reviewer(), "{\"text\": \"Which part?\"}");
        }
        var seen = new TreeSet<String>();
        var next = "";
        for (var pages = 0; pages < 3; pages++) {
            var page = Office.stationOf(station).calls().get("/api/verifications/mine?limit=2&cursor=" + next);
            seen.addAll(page.<List<String>>path("items.caseId"));
            next = page.path("next") == null ? "" : page.path("next");
        }

        assertThat(seen).hasSize(5);
        assertThat(next).isEmpty();
        Office.stationOf(station)
                .calls()
                .get("/api/verifications/mine?show=everything")
                .then()
                .statusCode(400);
    }

    private int count(UUID station, String show) {
        return Office.stationOf(station)
                .calls()
                .get("/api/verifications/mine?show=" + show)
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    private static String page(Office who, String path) {
        return who.calls()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void keep(String name, String page) throws IOException {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), page);
    }
}
