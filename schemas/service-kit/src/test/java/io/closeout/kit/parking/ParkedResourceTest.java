package io.closeout.kit.parking;

import static io.closeout.kit.testapp.Withdrawals.POISON;
import static io.closeout.kit.testapp.Withdrawals.aRecord;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.inbox.Intake;
import io.closeout.kit.testapp.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ParkedResourceTest {

    private static final String TOPIC = "closeout.report.events.v1";

    @Inject
    Intake intake;

    @Inject
    ParkedRecords parked;

    @Inject
    Rows rows;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void aRetryOfWhatIsStillWrongParksAgainAndCounts() {
        var id = parkPoison();

        as("olga").post("/api/ops/report/parked/{id}/retry", id).then().statusCode(200);

        assertThat(parked.find(id).orElseThrow().attempts()).isEqualTo(2);
        assertThat(parked.find(id).orElseThrow().state()).isEqualTo("OPEN");
    }

    @Test
    void discardingTakesTwoPeopleAndLetsThoseBehindPass() {
        var id = parkPoison();
        intake.accept(List.of(aRecord(caseId, 2, "behind")));

        discard("olga", id);
        discard("olga", id);
        var afterOne = parked.find(id).orElseThrow().state();
        discard("oscar", id);

        assertThat(afterOne).isEqualTo("OPEN");
        assertThat(parked.find(id).orElseThrow().state()).isEqualTo("DISCARDED");
        assertThat(parked.find(id).orElseThrow().decidedBy()).contains("olga").contains("oscar");
        assertThat(rows.versionsOf(caseId)).containsExactly(2L);
    }

    @Test
    void aDiscardedEventThatComesAgainHasNoEffect() {
        var poison = aRecord(caseId, 1, POISON);
        intake.accept(List.of(poison));
        var id = parked.openOf(TOPIC, caseId.toString()).getFirst().id();
        discard("olga", id);
        discard("oscar", id);

        intake.accept(List.of(poison));

        assertThat(parked.openOf(TOPIC, caseId.toString())).isEmpty();
    }

    @Test
    void onlyOperatorsSeeParkedRecords() {
        given().auth()
                .oauth2(PlatformResource.current()
                        .identity()
                        .token(Persona.called("bea").withRoles("back-office").ofTenant("alpha")))
                .get("/api/ops/report/parked")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherServicesNameIsNotFound() {
        as("olga").get("/api/ops/invoicing/parked").then().statusCode(404);
    }

    @Test
    void theListPages() {
        parkPoison();

        var page = as("olga").get("/api/ops/report/parked?limit=1");

        page.then().statusCode(200);
        assertThat(page.jsonPath().getList("items")).hasSize(1);
    }

    private UUID parkPoison() {
        intake.accept(List.of(aRecord(caseId, 1, POISON)));
        return parked.openOf(TOPIC, caseId.toString()).getFirst().id();
    }

    private static void discard(String who, UUID id) {
        as(who).body("{\"reason\":\"sent by mistake\"}")
                .post("/api/ops/report/parked/{id}/discard", id)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String who) {
        var token = PlatformResource.current()
                .identity()
                .token(Persona.called(who).withRoles("ops").ofTenant("alpha"));
        return given().auth().oauth2(token).contentType("application/json");
    }
}
