package io.closeout.invoicing.performance;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.vault.Vault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class ContestTest {

    private static final String TENANT = "contest-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Months months;

    @Inject
    Vault vault;

    @Inject
    Tenants tenants;

    private final UUID station = UUID.randomUUID();

    @BeforeEach
    void isInMarch() {
        months.isNow("2026-03-31T08:00:00Z");
    }

    @AfterEach
    void isToday() {
        months.end();
    }

    @Test
    void anUpheldContestGivesAVersionWithoutTheCase() {
        var visits = visits(9);
        var asked = visit();
        scene.arrives(asked.signed(), asked.queriedAbout("missing-evidence"), asked.verifiedAfter(20));
        months.come("2026-04-08T05:00:00Z");
        var id = months.statement(TENANT, station);

        var contest = contest(id, asked.caseId(), "query-rate", 1);
        assertThat(command(office())
                        .body("{\"uphold\":true,\"reason\":\"The photo was there\"}")
                        .post("/api/invoices/performance/%s/contests/%s/decision".formatted(id, contest))
                        .statusCode())
                .isEqualTo(200);

        assertThat(months.versions(TENANT, station, Figure.QUERY_RATE))
                .containsExactly(List.of("1", "10", "10.0000", "10", "good"), List.of("2", "10", "0.0000", "9", "top"));
        assertThat(rows.column(
                        TENANT,
                        "select action from audit where subject = ? order by decided_at",
                        "performance-statement:" + id))
                .containsExactly("performance.contest", "performance.decide-contest");
        assertThat(visits).hasSize(9);
    }

    @Test
    void theAuditOfAContestHoldsNoWords() {
        var visits = visits(6);
        months.come("2026-04-08T05:00:00Z");
        var id = months.statement(TENANT, station);
        var contest = contest(id, visits.getFirst().caseId(), "cycle-time", 1);
        command(office())
                .body("{\"uphold\":false,\"reason\":\"The photo was there\"}")
                .post("/api/invoices/performance/%s/contests/%s/decision".formatted(id, contest));

        assertThat(rows.column(
                        TENANT,
                        "select kept::text from audit as kept where subject = ?",
                        "performance-statement:" + id))
                .hasSize(2)
                .noneMatch(row -> String.valueOf(row).contains("photo was there")
                        || String.valueOf(row).contains("Look again"));
    }

    @Test
    void aContestOfAStationThatWasErasedIsDecidedWithoutWords() {
        var visits = visits(6);
        months.come("2026-04-08T05:00:00Z");
        var id = months.statement(TENANT, station);
        var contest = contest(id, visits.getFirst().caseId(), "cycle-time", 1);
        tenants.inTransaction(TENANT, () -> vault.destroy(station));

        assertThat(command(office())
                        .body("{\"uphold\":false,\"reason\":\"It counts\"}")
                        .post("/api/invoices/performance/%s/contests/%s/decision".formatted(id, contest))
                        .statusCode())
                .isEqualTo(200);

        assertThat(rows.column(TENANT, "select decided_reason_id from performance_contest where id = ?::uuid", contest))
                .containsExactly((String) null);
    }

    @Test
    void aContestIsRefusedTwiceTooLateAndOnAnOldVersion() {
        var visits = visits(6);
        months.come("2026-04-08T05:00:00Z");
        var id = months.statement(TENANT, station);
        var caseId = visits.getFirst().caseId();
        contest(id, caseId, "cycle-time", 1);

        assertThat(status(id, caseId, "cycle-time", 1)).isEqualTo(409);
        assertThat(status(id, caseId, "query-rate", 2)).isEqualTo(409);
        assertThat(status(id, UUID.randomUUID(), "query-rate", 1)).isEqualTo(404);
        assertThat(status(id, caseId, "no-such", 1)).isEqualTo(400);
        months.isNow("2026-04-22T21:59:00Z");
        assertThat(status(id, caseId, "query-rate", 1)).isEqualTo(201);
        months.isNow("2026-04-22T22:01:00Z");
        assertThat(status(id, caseId, "evidence-quality", 1)).isEqualTo(422);
    }

    @Test
    void anOpenContestKeepsAStatementFromBeingSettled() {
        var visits = visits(6);
        months.come("2026-04-08T05:00:00Z");
        months.come("2026-05-01T08:00:00Z");
        var id = months.statement(TENANT, station);
        var contest = contest(id, visits.getFirst().caseId(), "cycle-time", 2);

        months.come("2026-05-20T08:00:00Z");
        assertThat(months.work(TENANT, station)).containsExactly("SETTLE");
        command(office())
                .body("{\"uphold\":false,\"reason\":\"It counts\"}")
                .post("/api/invoices/performance/%s/contests/%s/decision".formatted(id, contest));
        months.come("2026-05-22T08:00:00Z");

        assertThat(months.work(TENANT, station)).containsExactly("DONE");
        assertThat(rows.column(TENANT, "select outcome from performance_settlement where statement_id = ?", id))
                .containsExactly("NOTHING");
        assertThat(months.versions(TENANT, station, Figure.CYCLE_TIME)).hasSize(2);
    }

    private Visit visit() {
        return Visit.by(TENANT, station);
    }

    private List<Visit> visits(int count) {
        var visits = new ArrayList<Visit>();
        IntStream.range(0, count).forEach(one -> visits.add(visit()));
        months.visits(10, visits.toArray(Visit[]::new));
        return visits;
    }

    private String contest(UUID id, UUID caseId, String figure, int version) {
        return command(own(station))
                .body(body(caseId, figure, version))
                .post("/api/invoices/performance/%s/contests".formatted(id))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int status(UUID id, UUID caseId, String figure, int version) {
        return command(own(station))
                .body(body(caseId, figure, version))
                .post("/api/invoices/performance/%s/contests".formatted(id))
                .statusCode();
    }

    private static String body(UUID caseId, String figure, int version) {
        return "{\"version\":%d,\"caseId\":\"%s\",\"figure\":\"%s\",\"reason\":\"Look again\"}"
                .formatted(version, caseId, figure);
    }

    private static RequestSpecification office() {
        return backOffice(TENANT);
    }

    private static RequestSpecification own(UUID party) {
        return as(Persona.called("st-" + party)
                .withRoles("station")
                .ofTenant(TENANT)
                .actingFor(party.toString()));
    }
}
