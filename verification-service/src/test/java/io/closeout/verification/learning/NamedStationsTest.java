package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Decision;
import io.closeout.verification.PastFixture.Found;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages show stations by the names that the directory gives them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
@QuarkusTestResource(value = NamingDirectory.class, restrictToAnnotatedClass = true)
class NamedStationsTest {

    @Inject
    PastFixture past;

    @Inject
    Service service;

    private final LessonDesk desk = new LessonDesk();
    private final UUID station = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"rules/distance-over-cap", "stations/", "disputes"})
    void aStationHasItsName(String page) {
        var caseId = past.holds(
                Decision.of(desk.network, station, "2026-03-02T10:00:00Z"),
                Found.by("distance-over-cap", "WARNING", "WAIVED"));
        desk.upheld(service, caseId, 1);

        var shown = page("/verifications/learning/" + (page.endsWith("/") ? page + station : page), desk.office());

        assertThat(shown).contains(NamingDirectory.nameOf(station)).doesNotContain(">" + station + "<");
    }

    @Test
    void aStationReadsItsOwnName() {
        past.holds(Decision.of(desk.network, station, "2026-03-02T10:00:00Z"));

        var shown = page("/verifications/learning/stations/" + station, Office.stationOf(station, desk.network));

        assertThat(shown).contains(NamingDirectory.nameOf(station));
    }

    private static String page(String path, Office reader) {
        var answer = reader.calls().accept("text/html").get(path + LessonDesk.MONTH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }
}
