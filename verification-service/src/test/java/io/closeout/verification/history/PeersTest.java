package io.closeout.verification.history;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static io.closeout.verification.history.Deliveries.amended;
import static io.closeout.verification.history.Deliveries.signed;
import static io.closeout.verification.history.Deliveries.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class PeersTest {

    // Together with it each operation of these tests is one that no other test reports.
    private static final String TOO = "MED-SERVICE";
    private static final Instant MUCH_LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    Service service;

    @Inject
    PeerSketches sketches;

    @Inject
    Tenants tenants;

    @Test
    void whatWasApprovedTeachesFromTheThirtiethOn() {
        learn("HEAT-BURNER", 29);
        assertThat(peersOf(judgedIn("HEAT-BURNER", "2026-04-10"))).isEqualTo("0 0 0");
        learn("HEAT-BURNER", 1);

        assertThat(peersOf(judgedIn("HEAT-BURNER", "2026-05-10"))).isEqualTo("30 3600 3600");
    }

    @Test
    void whatIsOlderThanAYearTeachesNothing() {
        learn("HEAT-PUMP", 30);

        assertThat(peersOf(judgedIn("HEAT-PUMP", "2027-02-10"))).isEqualTo("30 3600 3600");
        assertThat(peersOf(judgedIn("HEAT-PUMP", "2027-03-10"))).isEqualTo("0 0 0");
    }

    @Test
    void whatAReviewerCutTeachesNothing() {
        var cut = cutByTheReviewer("HEAT-EXCHANGER", "L1");
        var wholeLabour = cutByTheReviewer("HEAT-VALVE", "L2");

        assertThat(observationsOf(cut)).isEmpty();
        assertThat(observationsOf(wholeLabour)).containsExactly("3600");
    }

    @Test
    void whatIsAmendedIsTakenBackUntilItIsFolded() {
        var fresh = learn("HEAT-CONTROL", 1).getFirst();
        var folded = learn("LIFT-SERVICE", 1).getFirst();
        fold("LIFT-SERVICE");

        service.takes(amended(fresh.withLabour("70")), amended(folded.withLabour("70")));

        assertThat(observationsOf(fresh)).containsExactly("4200");
        assertThat(observationsOf(folded)).containsExactly("3600");
    }

    @Test
    void whatIsTakenBackInTheSameChunkTeachesNothing() {
        var gone = aReport().withOperations("LIFT-DOOR", TOO);
        var approved = aReport().withOperations("LIFT-ROPE", TOO);
        var before = signed(approved);
        var waiting = amended(approved.withLabour("60").withPart("NOT-A-PART"));

        service.takes(signed(gone), withdrawn(gone), before, waiting);

        assertThat(observationsOf(gone)).isEmpty();
        assertThat(observationsOf(approved)).isEmpty();
    }

    @Test
    void twoWhoFoldAtOnceLoseAndDoubleNothing() {
        learn("LIFT-BRAKE", 200);

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> fold("LIFT-BRAKE")))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(service.rows(
                        "select folded, count(*) from peer_observation where operations = ? group by folded",
                        "LIFT-BRAKE+" + TOO))
                .containsExactly("true 200");
        assertThat(learnt("LIFT-BRAKE").sketch().peers().count()).isEqualTo(200);
        learn("LIFT-BRAKE", 10);
        fold("LIFT-BRAKE");
        assertThat(learnt("LIFT-BRAKE").sketch().peers().count()).isEqualTo(210);
    }

    private ReportFixture cutByTheReviewer(String operation, String line) {
        var report = aReport().withOperations(operation, TOO).withPart("NOT-A-PART");
        service.takes(signed(report));
        Office.reviewer()
                .decides(report.signed().getCaseId(), "approval", """
                        {"reason": "too much", "lines": [{"lineId": "%s", "approvedQuantity": 0.5}]}""".formatted(line))
                .then()
                .statusCode(200);
        return report;
    }

    private List<String> observationsOf(ReportFixture report) {
        return service.rows(
                "select seconds from peer_observation where case_id = ?",
                report.signed().getCaseId());
    }

    private void fold(String operation) {
        tenants.inTransaction(NETWORK, () -> sketches.fold(key(operation), MUCH_LATER));
    }

    private PeerSketches.Learnt learnt(String operation) {
        return tenants.inTransaction(NETWORK, () -> sketches.of(List.of(key(operation)), MUCH_LATER))
                .getFirst();
    }

    private static PeerKey key(String operation) {
        return new PeerKey(operation + "+" + TOO, "BE", LocalDate.parse("2026-03-01"));
    }

    /** So many reports of an hour each, approved by themselves. */
    private List<ReportFixture> learn(String operation, int reports) {
        var all = new ArrayList<ReportFixture>();
        for (var i = 0; i < reports; i++) {
            all.add(aReport().withOperations(operation, TOO));
        }
        service.takes(all.stream().map(Deliveries::signed).toArray(Recorded[]::new));
        return all;
    }

    /** One that waits for a reviewer, and so teaches nothing. */
    private ReportFixture judgedIn(String operation, String day) {
        var report = aReport()
                .withOperations(operation, TOO)
                .onDays(day, day)
                .signedAt(day + "T18:00:00Z")
                .withPart("NOT-A-PART");
        service.takes(signed(report));
        return report;
    }

    private String peersOf(ReportFixture report) {
        return service.rows(
                        "select facts -> 'count', facts -> 'medianSeconds', facts -> 'p95Seconds' from (select"
                                + " convert_from(facts, 'UTF8')::jsonb -> 'facts' -> 'peers' as facts"
                                + " from judged_facts where case_id = ?) kept",
                        report.signed().getCaseId())
                .getFirst();
    }
}
