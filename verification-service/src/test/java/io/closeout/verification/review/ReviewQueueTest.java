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

    @ParameterizedTest
    @ValueSource(
            strings = {
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
