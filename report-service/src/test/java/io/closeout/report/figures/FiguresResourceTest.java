package io.closeout.report.figures;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.MANUFACTURER;
import static io.closeout.report.People.NO_ROLE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class FiguresResourceTest {

    private static final String MONDAY = "2026-03-02T08:00:00Z";
    private static final String MARCH = "from=2026-03-02&to=2026-03-22&station=";

    @Inject
    Service service;

    @Inject
    Clock clock;

    private final UUID station = UUID.randomUUID();

    @Test
    void stepsCountInTheWeekInWhichTheyEnded() {
        march();

        var figures = figures(MARCH + station);

        assertThat(figures.getList("weeks.week")).asList().containsExactly("2026-W10", "2026-W11", "2026-W12");
        // 1, 2, 3, 4 and 10 hours: the fourth and the fifth are 6 hours apart, and 0.9 lies 0.6 of the way.
        assertThat(figures.getMap("weeks[0].signedToVerified"))
                .asString()
                .isEqualTo("{cases=5, p50=10800, p90=27360, p25=7200, p75=14400, spread=7200}");
        assertThat(figures.getMap("weeks[1].signedToVerified"))
                .asString()
                .isEqualTo("{cases=1, p50=604800, p90=604800, p25=604800, p75=604800, spread=0}");
        // 1 and 3 hours.
        assertThat(figures.getMap("weeks[0].verifiedToIssued"))
                .asString()
                .isEqualTo("{cases=2, p50=7200, p90=10080, p25=5400, p75=9000, spread=3600}");
        assertThat(figures.getMap("weeks[2].issuedToSettled"))
                .asString()
                .isEqualTo("{cases=1, p50=1209600, p90=1209600, p25=1209600, p75=1209600, spread=0}");
        assertThat(figures.getMap("weeks[2].signedToVerified")).asString().isEqualTo("{cases=0}");
    }

    @Test
    void allWeeksTogetherAreNotTheMeanOfTheWeeks() {
        march();

        var together = figures(MARCH + station);

        // 1, 2, 3, 4, 10 and 168 hours: half lies between 3 and 4, 0.9 between 10 and 168.
        assertThat(together.getMap("together.signedToVerified"))
                .asString()
                .isEqualTo("{cases=6, p50=12600, p90=320400, p25=8100, p75=30600, spread=22500}");
    }

    @Test
    void ratesTellOfHowMany() {
        march();

        var figures = figures(MARCH + station);

        assertThat(figures.getMap("weeks[0].firstPass")).asString().isEqualTo("{count=4, of=5, rate=0.8}");
        assertThat(figures.getMap("together.firstPass")).asString().isEqualTo("{count=5, of=6, rate=0.8333}");
        assertThat(figures.getMap("weeks[0].disputed")).asString().isEqualTo("{count=1, of=2, rate=0.5}");
        assertThat(figures.getMap("weeks[1].disputed")).asString().isEqualTo("{count=0, of=0}");
    }

    @Test
    void filtersByStationCountryAndNetwork() {
        march();
        Work.of(station, MONDAY).in("FO").verifiedAfter(ofHours(5)).isToldTo(service);

        assertThat(verifiedIn(MARCH + station)).isEqualTo(7);
        assertThat(verifiedIn(MARCH + station + "&country=FO")).isEqualTo(1);
        assertThat(verifiedIn(MARCH + UUID.randomUUID())).isZero();
        assertThat(verifiedIn(MARCH + station + "&network=" + CaseEvents.MANUFACTURER))
                .isEqualTo(7);
        assertThat(verifiedIn(MARCH + station + "&network=" + UUID.randomUUID()))
                .isZero();
    }

    @Test
    void everybodySeesTheirOwnCasesOnly() {
        march();
        Work.of(CaseEvents.STATION, MONDAY).in("GL").verifiedAfter(ofHours(5)).isToldTo(service);
        Work.of(station, MONDAY).in("GL").verifiedAfter(ofHours(5)).isToldTo(service);
        var greenland = "/api/cases/figures?from=2026-03-02&to=2026-03-08&country=GL";
        var verified = "together.signedToVerified.cases";

        BACK_OFFICE.gets(greenland).body(verified, equalTo(2));
        STATION.gets(greenland).body(verified, equalTo(1));
        STATION.gets(greenland + "&station=" + station).body(verified, equalTo(0));
        MANUFACTURER.gets(greenland).body(verified, equalTo(2));
        OTHER_STATION.gets(greenland).body(verified, equalTo(0));
        OTHER_NETWORK.gets(greenland).body(verified, equalTo(0));
        NO_ROLE.gets(greenland).statusCode(403);
    }

    @Test
    void withoutDaysTheLastTwelveWeeksAreCounted() {
        BACK_OFFICE
                .gets("/api/cases/figures?station=" + station)
                .statusCode(200)
                .body("weeks", hasSize(12))
                .body(
                        "weeks[11].week",
                        equalTo(Period.week(Period.monday(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))))
                .body("together.week", nullValue())
                .body("expected", hasSize(0));
    }

    @Test
    void wordsThatCannotBeReadAreRefused() {
        for (var query : new String[] {
            "from=yesterday", "to=2026-02-30", "station=x", "country=Nederland", "country=XX", "network=1"
        }) {
            BACK_OFFICE
                    .gets("/api/cases/figures?" + query)
                    .statusCode(400)
                    .contentType(containsString("application/problem+json"));
        }
    }

    @Test
    void aPeriodThatMakesNoSenseIsRefused() {
        for (var days : List.of(
                Map.of("from", "2026-03-22", "to", "2026-03-02"),
                Map.of("from", "2025-01-01", "to", "2026-03-02"),
                Map.of("from", "-99999-01-01"),
                Map.of("to", "+999999999-12-31"),
                Map.of("from", "-999999999-01-01", "to", "-999999999-01-07"))) {
            BACK_OFFICE
                    .asks()
                    .queryParams(days)
                    .get("/api/cases/figures")
                    .then()
                    .statusCode(422)
                    .contentType(containsString("application/problem+json"));
        }
    }

    private void march() {
        Work.of(station, MONDAY)
                .verifiedAfter(ofHours(1))
                .issuedAfter(ofHours(2))
                .isToldTo(service);
        Work.of(station, MONDAY)
                .verifiedAfter(ofHours(2))
                .issuedAfter(ofHours(5))
                .disputed()
                .paidAfter(ofHours(5).plusDays(14))
                .isToldTo(service);
        Work.of(station, MONDAY).verifiedAfter(ofHours(3)).isToldTo(service);
        Work.of(station, MONDAY).queried().verifiedAfter(ofHours(4)).isToldTo(service);
        Work.of(station, MONDAY).verifiedAfter(ofHours(10)).isToldTo(service);
        Work.of(station, MONDAY).verifiedAfter(ofDays(7)).isToldTo(service);
    }

    private static int verifiedIn(String query) {
        return figures(query).getInt("together.signedToVerified.cases");
    }

    private static JsonPath figures(String query) {
        return BACK_OFFICE
                .gets("/api/cases/figures?" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
