package io.closeout.verification.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Decision;
import io.closeout.verification.PastFixture.Found;
import io.closeout.verification.party.PartyDirectory.Entry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a network learns, stations stand with the names that the directory gives them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class NamedStationsTest {

    // A directory that did not answer an earlier test is asked again after some seconds.
    private static final Duration REST = Duration.ofSeconds(20);

    @Inject
    PastFixture past;

    private final String network = "names-" + UUID.randomUUID();
    private final UUID station = UUID.randomUUID();
    private final String name = "Workshop " + station.toString().substring(0, 4);

    @BeforeEach
    void theDirectoryKnowsTheStation() {
        PartyDirectory knowing = question ->
                question.ids().stream().map(id -> new Entry(id, name)).toList();
        QuarkusMock.installMockForType(knowing, PartyDirectory.class, RestClient.LITERAL);
        past.holds(
                Decision.of(network, station, "2026-03-02T10:00:00Z"),
                Found.by("distance-over-cap", "WARNING", "WAIVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/distance-over-cap", "stations/%s"})
    void theOfficeReadsIt(String page) {
        shows(Office.of("reviewer", network), page.formatted(station));
    }

    @ParameterizedTest
    @ValueSource(strings = "stations/%s")
    void theStationReadsItsOwn(String page) {
        shows(Office.stationOf(station, network), page.formatted(station));
    }

    private void shows(Office reader, String page) {
        await().atMost(REST).untilAsserted(() -> {
            var answer = reader.calls().accept("text/html").get("/verifications/learning/" + page + "?month=2026-03");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).contains(name).doesNotContain(">" + station + "<");
        });
    }
}
