package io.closeout.kit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ClockResourceTest {

    private static final String CLOCK = "/api/ops/report/clock";

    @Inject
    Clock clock;

    @Inject
    ClockOffsets offsets;

    @Inject
    Rows rows;

    @AfterEach
    void backToNow() throws SQLException {
        var movable = (MovableClock) clock;
        offsets.move(movable, movable.instant().minus(movable.offset()));
    }

    @Test
    void movesForwardAndRemembersHowFar() {
        var before = clock.instant();
        var target = before.plus(Duration.ofDays(100));

        ops().body("{\"now\":\"%s\"}".formatted(target)).put(CLOCK).then().statusCode(200);

        assertThat(clock.instant()).isBetween(target, target.plusSeconds(30));
        var kept = Long.parseLong(
                rows.strings("select offset_micros from kit_clock").getFirst());
        assertThat(Duration.ofMillis(kept / 1_000))
                .isBetween(Duration.ofDays(100).minusMinutes(1), Duration.ofDays(100));
    }

    @Test
    void goesBackOnlyByForce() {
        var yesterday = "{\"now\":\"%s\"}".formatted(clock.instant().minus(Duration.ofDays(1)));

        ops().body(yesterday)
                .put(CLOCK)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:clock-runs-forward"));
        ops().body(yesterday).put(CLOCK + "?force=true").then().statusCode(200);
    }

    @Test
    void isShownToOperatorsOnly() {
        var shown =
                Instant.parse(ops().get(CLOCK).then().statusCode(200).extract().path("now"));

        assertThat(shown).isBetween(clock.instant().minusSeconds(30), clock.instant());
        as("back-office-a").get(CLOCK).then().statusCode(403);
        given().get(CLOCK).then().statusCode(401);
        ops().get("/api/ops/invoicing/clock").then().statusCode(404);
        ops().body("{\"now\":\"soon\"}").put(CLOCK).then().statusCode(400);
        ops().body("{}").put(CLOCK).then().statusCode(400);
    }

    private static RequestSpecification ops() {
        return as("ops");
    }

    private static RequestSpecification as(String persona) {
        return given().auth()
                .oauth2(PlatformResource.current().identity().token(persona))
                .contentType("application/json");
    }
}
