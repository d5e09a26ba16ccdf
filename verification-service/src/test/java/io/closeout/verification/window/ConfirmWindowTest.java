package io.closeout.verification.window;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.Recordings.amended;
import static io.closeout.verification.Recordings.signed;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.WindowEnd;
import io.closeout.verification.Moments;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.closeout.verification.policies.PolicyFixture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract W gives two working days, until Wednesday 3 June 2026, 17:00 in Brussels. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ConfirmWindowTest {

    @Inject
    Service service;

    @Inject
    Moments moments;

    @Inject
    PolicyFixture policies;

    @BeforeEach
    void aMonday() {
        moments.begin("2026-06-01T08:00:00Z");
        policies.say("window-w", "W", "window.opens", "ALWAYS");
    }

    @AfterEach
    void theRealTime() {
        moments.end();
    }

    @Test
    void closesEarlyWhenBothSidesHaveNothingLeft() {
        var caseId = takes(aReport().underContract("W"));
        var station = Office.stationOf(STATION);

        confirms(station, caseId).then().statusCode(200).body("stationConfirmedAt", notNullValue());
        confirms(station, caseId).then().statusCode(200).body("officeConfirmedAt", nullValue());
        assertThat(stateOf(caseId)).isEqualTo("ADJUSTING null null");
        confirms(reviewer(), caseId).then().statusCode(200).body("end", equalTo("CONFIRMED"));

        assertThat(stateOf(caseId)).isEqualTo("APPROVED AUTO null");
        assertThat(ends(caseId)).containsExactly(WindowEnd.CONFIRMED);
        moments.come("2026-06-03T15:00:00Z");
        assertThat(ends(caseId)).hasSize(1);
    }

    @Test
    void isNobodysBusinessButOfTheTwoSides() {
        var caseId = takes(aReport().underContract("W"));

        confirms(Office.stationOf(UUID.randomUUID()), caseId).then().statusCode(404);
        confirms(Office.of("reviewer", "network-b"), caseId).then().statusCode(404);
        Office.stationOf(UUID.randomUUID())
                .calls()
                .get("/api/verifications/%s/window".formatted(caseId))
                .then()
                .statusCode(404);
    }

    @Test
    void cannotBeConfirmedForAVersionThatWasNotSeen() {
        var report = aReport().underContract("W");
        var caseId = takes(report);
        var seen = windowOf(caseId);

        service.takes(amended(report.withTravel("10"), 2));

        confirms(Office.stationOf(STATION), caseId, seen).then().statusCode(409);
    }

    @Test
    void hasAPageForEachSide() {
        var caseId = takes(aReport().underContract("W"));
        var address = "/verifications/%s/window".formatted(caseId);

        var station = Office.stationOf(STATION)
                .reading("nb")
                .calls()
                .accept("text/html")
                .get(address)
                .asString();
        var office = reviewer().calls().accept("text/html").get(address).asString();

        assertThat(station).contains("Tid til justeringer", "Ingenting mer å justere", "/verifications/mine");
        assertThat(office).contains("Nothing left to adjust", "/verifications/" + caseId);
    }

    @Test
    void isConfirmedOnThePageToo() {
        var caseId = takes(aReport().underContract("W"));
        var address = "/verifications/%s/window".formatted(caseId);
        var station = Office.stationOf(STATION);

        station.calls()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParam("windowId", windowOf(caseId))
                .post(address + "/confirmation")
                .then()
                .statusCode(303);

        assertThat(station.calls().accept("text/html").get(address).asString())
                .doesNotContain("<button class=\"first\">");
    }

    private UUID takes(ReportFixture report) {
        service.takes(signed(report));
        return report.signed().getCaseId();
    }

    private String stateOf(UUID caseId) {
        return service.rows("select state, mode, review_cause from verification where case_id = ?", caseId)
                .getFirst();
    }

    private List<WindowEnd> ends(UUID caseId) {
        return service.said(caseId, AdjustmentWindowClosed.class).stream()
                .map(AdjustmentWindowClosed::getEnd)
                .toList();
    }

    private static String windowOf(UUID caseId) {
        return reviewer()
                .calls()
                .get("/api/verifications/%s/window".formatted(caseId))
                .path("windowId");
    }

    private static Response confirms(Office who, UUID caseId) {
        return confirms(who, caseId, windowOf(caseId));
    }

    private static Response confirms(Office who, UUID caseId, String windowId) {
        return who.calls()
                .body("{\"windowId\": \"%s\"}".formatted(windowId))
                .post("/api/verifications/%s/window/confirmation".formatted(caseId));
    }
}
