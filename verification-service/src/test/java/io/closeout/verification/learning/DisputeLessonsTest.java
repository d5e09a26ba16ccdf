package io.closeout.verification.learning;

import static io.closeout.verification.rules.FactsFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.invoice.DisputeEnd;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Found;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What disputes teach: which rule is proposed, and what its figures are once somebody agrees. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class DisputeLessonsTest {

    @Inject
    PastFixture past;

    @Inject
    Service service;

    private final LessonDesk desk = new LessonDesk();

    @Test
    void proposesTheRuleThatFoundItThenAndCountsItAsRightOnceSomebodyAgrees() {
        var caseId = past.holds(
                desk.decision(),
                new Found("part-not-in-catalogue", "WARNING", "WAIVED", "L3", 100L),
                new Found("distance-over-cap", "WARNING", "WAIVED", "L2", 100L));
        var bill = desk.upheld(service, caseId, 1);
        desk.waiting()
                .body("items[0].hindsight.suspects[0].ruleId", equalTo("distance-over-cap"))
                .body("items[0].hindsight.suspects[0].seen", equalTo("THEN"))
                .body("items[0].hindsight.suspects", hasSize(1));

        desk.name(bill, caseId, "{\"ruleId\":\"distance-over-cap\"}").statusCode(200);

        desk.figures("distance-over-cap")
                .body("year.upheld", equalTo(1))
                .body("year.overturned", equalTo(0))
                .body("year.proven", equalTo(1))
                .body("wouldHaveCaught", equalTo(0));
        desk.figures("part-not-in-catalogue").body("year.overturned", equalTo(1));
        desk.waiting().body("items", hasSize(0));
        assertThat(service.rowsOf(
                        desk.network,
                        "select action, after -> 'lesson' ->> 'ruleId', after -> 'proposed' ->> 'ruleId', reason from audit"
                                + " where subject = ?",
                        "verification:" + caseId))
                .containsExactly("verification.name-disputed-rule distance-over-cap distance-over-cap not-done");
    }

    @Test
    void whoSaysItDifferentlyLaterTakesTheProofBack() {
        var caseId = past.holds(desk.decision(), Found.by("distance-over-cap", "WARNING", "WAIVED"));
        var bill = desk.upheld(service, caseId, 1);
        desk.name(bill, caseId, "{\"ruleId\":\"distance-over-cap\"}").statusCode(200);

        desk.name(bill, caseId, "{\"none\":true,\"reason\":\"Nobody could know.\"}")
                .statusCode(200);

        desk.figures("distance-over-cap").body("year.proven", equalTo(0)).body("year.overturned", equalTo(1));
    }

    @Test
    void proposesAShippedRuleThatWouldFindItInTheFactsOfThen() {
        var caseId = past.holds(desk.decision()
                .knowing(PastFixture.json(facts().travelled(250_001).build())));
        var bill = desk.upheld(service, caseId, 1);

        desk.waiting()
                .body("items[0].hindsight.suspects.ruleId", hasItem("distance-over-cap"))
                .body("items[0].hindsight.suspects[0].seen", equalTo("NOW"));
        desk.name(bill, caseId, "{\"ruleId\":\"distance-over-cap\"}").statusCode(200);

        // It counts in the month in which somebody said so.
        desk.office()
                .calls()
                .get("/api/verifications/learning/rules/distance-over-cap")
                .then()
                .body("wouldHaveCaught", equalTo(1))
                .body("year.proven", equalTo(0));
    }

    @Test
    void proposesADraftThatSomebodyTried() {
        var caseId = past.holds(desk.decision()
                .knowing(PastFixture.json(facts().travelled(250_000).build())));
        desk.office()
                .calls()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(draft("toll-road", 249_999))
                .post("/api/rules/back-tests")
                .then()
                .statusCode(202);
        var bill = desk.upheld(service, caseId, 1);

        desk.waiting()
                .body("items[0].hindsight.suspects[0].ruleId", equalTo("toll-road"))
                .body("items[0].hindsight.suspects[0].seen", equalTo("DRAFT"));
        desk.name(bill, caseId, "{\"ruleId\":\"toll-road\"}").statusCode(200);
        desk.name(bill, caseId, "{\"ruleId\":\"no-such-rule\"}").statusCode(422);
    }

    @Test
    void aFeeOnTheInvoiceStandsForTheWholeCase() {
        var caseId = past.holds(
                desk.decision(),
                new Found("distance-over-cap", "WARNING", "WAIVED", "L9", 100L),
                Found.by("labour-over-standard", "WARNING", "CONFIRMED"));
        var bill = BillFixture.aBill(desk.network).of(caseId, UUID.randomUUID(), 1, "L1", null);

        service.takes(bill.issued(), bill.disputed(2), bill.resolved(DisputeEnd.UPHELD, 2));

        desk.waiting()
                .body("items[0].disputed.lineIds", hasSize(0))
                .body("items[0].hindsight.suspects", hasSize(1))
                .body("items[0].hindsight.suspects[0].ruleId", equalTo("distance-over-cap"));
    }

    @Test
    void anotherNetworkSeesNothingOfIt() {
        var caseId = past.holds(desk.decision());
        var bill = desk.upheld(service, caseId, 1);
        var stranger = Office.of("reviewer", "disputes-other-" + UUID.randomUUID());

        stranger.calls().get(LessonDesk.DISPUTES).then().body("items", hasSize(0));
        stranger.calls()
                .body("{\"none\":true}")
                .put("%s/%s/cases/%s/rule".formatted(LessonDesk.DISPUTES, bill.disputeId, caseId))
                .then()
                .statusCode(404);
    }

    private static Map<String, String> draft(String ruleId, long metres) {
        var text = """
                id: tried
                version: "1"
                validFrom: 2030-01-01
                scope: {countries: [], interventionTypes: []}
                rules:
                  - id: %s
                    version: "1"
                    severity: warning
                    clearedBy: reviewer
                    appliesTo: report
                    limits: {metres: %d}
                    when: travel.metres > limit.metres
                    message: finding.distance-over-cap
                    parameters: {claimed: travel.metres, cap: limit.metres}
                """.formatted(ruleId, metres);
        return Map.of("from", "2026-03-01", "to", "2026-03-31", "ruleSet", text);
    }
}
