package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.ReportVerified;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class BulkApprovalsTest {

    @Inject
    Service service;

    @Inject
    RunBulkApprovals job;

    private final UUID station = UUID.randomUUID();

    @Test
    void approvesEachCaseInItsOwnRightAndSaysWhatBecameOfEach() {
        var fine = takes(aReport().withPart("NOT-A-PART"));
        var blocking = takes(aReport().withUnplanned(false));
        var asked = takes(aReport().withPart("NOT-A-PART"));
        reviewer().decides(asked, "query", "{\"questions\": [{\"text\": \"Why?\"}]}");
        var decided = takes(aReport().withPart("NOT-A-PART"));
        reviewer().decides(decided, "rejection", "{\"reasonKey\": \"rejection.duplicate\", \"correctable\": true}");
        var unknown = UUID.randomUUID();

        var bulk = starts(fine, blocking, asked, decided, unknown);
        job.run();

        assertThat(outcomes(bulk))
                .containsExactly(
                        fine + " APPROVED",
                        blocking + " NEEDS_OWN_REASON",
                        asked + " OPEN_QUESTION",
                        decided + " NOT_UNDER_REVIEW",
                        unknown + " UNKNOWN_CASE");
        find(bulk)
                .then()
                .body("finished", equalTo(true))
                .body("total", equalTo(5))
                .body("done", equalTo(5))
                .body("outcomes.APPROVED", equalTo(1));
        assertThat(service.said(blocking, ReportVerified.class)).isEmpty();
    }

    @Test
    void staysTheActOfThePersonWhoAsked() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        starts(caseId);

        job.run();

        var verified = service.said(caseId, ReportVerified.class).getFirst();
        assertThat(verified.getDecidedBy()).isEqualTo("user:reviewer-network-a");
        assertThat(verified.getMeta().getActor()).isEqualTo("user:reviewer-network-a");
        assertThat(service.rows("select actor, action, reason from audit where subject = ?", "verification:" + caseId))
                .containsExactly("user:reviewer-network-a verification.approve Small parts, all fine.");
    }

    @Test
    void leavesACaseThatChangedSinceItWasSelected() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        var bulk = starts(caseId);
        var amended = aReport()
                .forCase(caseId)
                .by(station)
                .withPart("NOT-A-PART")
                .withPart("NOT-A-PART")
                .amended(2, null);
        service.takes(Recorded.first(NETWORK, caseId, amended).asVersion(2));

        job.run();

        assertThat(outcomes(bulk)).containsExactly(caseId + " CONFLICT");
        assertThat(service.said(caseId, ReportVerified.class)).isEmpty();
    }

    @Test
    void approvesNothingTwiceWhenTwoReplicasRunAtOnce() {
        var cases = IntStream.range(0, 30)
                .mapToObj(i -> takes(aReport().withPart("NOT-A-PART")))
                .toList();
        var bulk = starts(cases.toArray(UUID[]::new));

        CompletableFuture.allOf(CompletableFuture.runAsync(job::run), CompletableFuture.runAsync(job::run))
                .join();

        find(bulk).then().body("outcomes.APPROVED", equalTo(30)).body("finished", equalTo(true));
        assertThat(cases)
                .allSatisfy(caseId ->
                        assertThat(service.said(caseId, ReportVerified.class)).hasSize(1));
    }

    @Test
    void goesOnWhereAKilledReplicaStopped() {
        var first = takes(aReport().withPart("NOT-A-PART"));
        var second = takes(aReport().withPart("NOT-A-PART"));
        var bulk = starts(first, second);
        // As a replica leaves it that dies after the first case: that is settled, and its lease has run out.
        service.rows(
                "update bulk_approval_item set outcome = 'APPROVED', decided_at = now() where case_id = ? returning 1",
                first);

        job.run();

        assertThat(outcomes(bulk)).containsExactly(first + " APPROVED", second + " APPROVED");
        assertThat(service.said(first, ReportVerified.class)).isEmpty();
        assertThat(service.said(second, ReportVerified.class)).hasSize(1);
    }

    @Test
    void takesWhatAFilterShows() {
        var cases =
                List.of(takes(aReport().withPart("NOT-A-PART")), takes(aReport().withPart("NOT-A-PART")));
        takes(aReport().withUnplanned(false));

        var bulk = post(Map.of("reason", "All fine.", "filter", "state=OPEN&severity=WARNING&station=" + station))
                .then()
                .statusCode(202)
                .header("Location", startsWith("http"))
                .extract()
                .path("id");
        job.run();

        assertThat(outcomes(bulk.toString())).containsExactly(cases.get(0) + " APPROVED", cases.get(1) + " APPROVED");
    }

    @Test
    void isFoundAgainByTheOfficeAndByNobodyElse() {
        var bulk = starts(takes(aReport().withPart("NOT-A-PART")));

        reviewer()
                .calls()
                .get("/api/verifications/bulk-approvals?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(bulk))
                .body("items[0].reason", equalTo("Small parts, all fine."));
        Office.of("reviewer", "network-b")
                .calls()
                .get("/api/verifications/bulk-approvals/" + bulk)
                .then()
                .statusCode(404);
    }

    @Test
    void refusesARequestThatSelectsNothingTooMuchOrTheSameTwice() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        var selected = Map.of("caseId", caseId, "version", 0);

        post(Map.of("reason", "Fine.")).then().statusCode(422).body("type", containsString("nothing-selected"));
        post(Map.of("reason", " ", "cases", List.of(selected))).then().statusCode(400);
        post(Map.of("reason", "Fine.", "cases", List.of(selected, selected)))
                .then()
                .statusCode(400);
        post(Map.of("reason", "Fine.", "cases", new ArrayList<>(java.util.Collections.nCopies(501, selected))))
                .then()
                .statusCode(400);
    }

    private String starts(UUID... cases) {
        var selected = new ArrayList<Map<String, Object>>();
        for (var caseId : cases) {
            var etag = reviewer().sees(caseId).header("ETag");
            var version = etag == null ? 0 : Long.parseLong(etag.replace("\"", ""));
            selected.add(Map.of("caseId", caseId, "version", version));
        }
        return post(Map.of("reason", "Small parts, all fine.", "cases", selected))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Response post(Map<String, Object> body) {
        return reviewer()
                .calls()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/verifications/bulk-approvals");
    }

    private static Response find(String bulk) {
        return reviewer().calls().get("/api/verifications/bulk-approvals/" + bulk);
    }

    private static List<String> outcomes(String bulk) {
        var items = reviewer()
                .calls()
                .get("/api/verifications/bulk-approvals/" + bulk + "/items")
                .jsonPath();
        return IntStream.range(0, items.getList("items").size())
                .mapToObj(i -> items.getString("items[%d].caseId".formatted(i)) + " "
                        + items.getString("items[%d].outcome".formatted(i)))
                .toList();
    }

    private UUID takes(ReportFixture report) {
        var signed = report.by(station).signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
