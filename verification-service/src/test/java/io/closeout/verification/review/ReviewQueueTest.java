package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ReviewQueueTest {

    @Inject
    Service service;

    private final UUID station = UUID.randomUUID();

    @Test
    void listsTheLongestWaitingFirstPageByPage() {
        var cases = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            cases.add(takes(aReport().withPart("NOT-A-PART")));
        }

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = list("limit=2&cursor=" + cursor);
            seen.addAll(page.getList("items.caseId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(cases);
    }

    @Test
    void filtersByWhatWasFound() {
        var part = takes(aReport().withPart("NOT-A-PART"));
        var consent = takes(aReport().withUnplanned(false));
        takes(aReport());

        assertThat(ids("rule=part-not-in-catalogue")).containsExactly(part);
        assertThat(ids("severity=BLOCKING")).containsExactly(consent);
        assertThat(ids("state=OPEN")).containsExactly(part, consent);
        assertThat(ids("state=APPROVED")).hasSize(1);
        assertThat(ids("")).hasSize(3);
        assertThat(list("state=OPEN&severity=WARNING").getList("items[0].rules"))
                .isEqualTo(List.of("part-not-in-catalogue"));
    }

    @Test
    void filtersByWhoPaysByCountryByValueAndByAge() {
        var warranty = takes(aReport().underWarranty().withPart("NOT-A-PART"));
        var customer = takes(aReport().withPart("NOT-A-PART"));

        assertThat(ids("payer=" + ReportFixture.MANUFACTURER)).containsExactly(warranty);
        assertThat(ids("payer=" + ReportFixture.CUSTOMER)).containsExactly(warranty, customer);
        assertThat(ids("payer=" + UUID.randomUUID())).isEmpty();
        assertThat(ids("payer=nobody+of+this+name")).isEmpty();
        assertThat(ids("country=BE")).containsExactly(warranty, customer);
        assertThat(ids("country=NO")).isEmpty();
        assertThat(ids("waiting=0")).containsExactly(warranty, customer);
        assertThat(ids("waiting=1")).isEmpty();
        assertThat(ids("station=" + station)).containsExactly(warranty, customer);
        assertThat(ids("station=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void findsValuesBetweenTwoEndsThatCount() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        service.rows(
                "update verification set value_cents = 12050, value_currency = 'EUR' where case_id = ? returning 1",
                UUID.fromString(caseId));

        assertThat(ids("from=120.50&to=120.50&currency=EUR")).containsExactly(caseId);
        assertThat(ids("from=120.51")).isEmpty();
        assertThat(ids("to=120.49")).isEmpty();
        assertThat(ids("from=1&currency=NOK")).isEmpty();
    }

    @Test
    void putsWhatFallsDueFirstAtTheTopAndKnowsWhatIsLate() {
        var noClock = takes(aReport().withPart("NOT-A-PART"));
        var late = takes(aReport().withPart("NOT-A-PART"));
        var soon = takes(aReport().withPart("NOT-A-PART"));
        stopClock(noClock);
        clock(late, "-2 hours", "-1 hour");
        clock(soon, "-1 hour", "1 hour");

        assertThat(ids("state=OPEN")).containsExactly(late, soon, noClock);
        assertThat(ids("state=OPEN&limit=2")).containsExactly(late, soon);
        assertThat(list("state=OPEN&limit=200").getList("items.clock.state")).containsExactly("OVERDUE", "AT_RISK");
        assertThat(ids("clock=OVERDUE")).containsExactly(late);
        assertThat(ids("clock=AT_RISK")).containsExactly(soon);
        var second =
                list("state=OPEN&limit=2&cursor=" + list("state=OPEN&limit=2").getString("next"));
        assertThat(second.getList("items.caseId")).isEqualTo(List.of(noClock));
    }

    @Test
    void countsWhatOtherChoicesWouldShow() {
        takes(aReport().withPart("NOT-A-PART"));
        takes(aReport().withUnplanned(false));

        reviewer()
                .calls()
                .get("/api/verifications/counts?state=OPEN&severity=WARNING&performer=" + station)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("severities.BLOCKING", equalTo(1))
                .body("severities.WARNING", equalTo(1))
                .body("rules.part-not-in-catalogue", equalTo(1))
                .body("states.OPEN", equalTo(1))
                .body("states.QUERIED", equalTo(0))
                .body("countries.BE", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=Belgium",
                "currency=euro",
                "from=1e9",
                "from=1.234",
                "to=-1",
                "waiting=soon",
                "clock=LATE",
                "state=open",
                "severity=DEADLY",
                "rule=%27%3B+drop+table",
                "performer=me",
                "limit=0",
                "limit=201",
                "cursor=made-up"
            })
    void answersAFilterItDoesNotKnowWithAProblem(String query) {
        reviewer()
                .calls()
                .urlEncodingEnabled(false)
                .get("/api/verifications?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void showsTheRulesToThoseWhoAreChecked() {
        io.closeout.verification.Office.stationOf(station)
                .calls()
                .get("/api/rules")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo("closeout-basic"))
                .body("[0].rules.id", hasItem("duplicate-claim"))
                .body("[0].rules.find { it.id == 'labour-over-standard' }.limits.tolerancePercent", equalTo(20));
    }

    private void stopClock(String caseId) {
        service.rows(
                "update answer_clock set state = 'STOPPED', stopped_at = now() where case_id = ? returning 1",
                UUID.fromString(caseId));
    }

    /** Whatever clock runs by policy, this one does. */
    private void clock(String caseId, String atRisk, String due) {
        stopClock(caseId);
        service.rows("""
                    insert into answer_clock (id, tenant_id, case_id, report_number, report_version, performer_id, awaited,
                        zone, policy_id, policy_version, started_at, at_risk_at, due_at, state)
                    values (gen_random_uuid(), 'network-a', ?, 'R', 1, gen_random_uuid(), 'DECISION', 'Europe/Brussels',
                        'of-the-test', 1, now() - interval '1 day', now() + ?::interval, now() + ?::interval, 'RUNNING')
                    returning 1""", UUID.fromString(caseId), atRisk, due);
    }

    private List<String> ids(String query) {
        return list(query).getList("items.caseId", String.class);
    }

    private JsonPath list(String query) {
        return reviewer()
                .calls()
                .urlEncodingEnabled(false)
                .get("/api/verifications?performer=%s&%s".formatted(station, query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String takes(ReportFixture report) {
        var signed = report.by(station).signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId().toString();
    }
}
