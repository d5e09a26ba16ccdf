package io.closeout.invoicing.performance;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
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
class StatementTest {

    private static final String TENANT = "score-net";

    @Inject
    Rows rows;

    @Inject
    Months months;

    private final UUID station = UUID.randomUUID();

    @BeforeEach
    void isInMarch() {
        months.isNow("2026-03-31T08:00:00Z");
    }

    @AfterEach
    void isToday() {
        months.end();
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

    @Test
    void closesOnTheFifthBusinessDayOnceAndCountsAgainWhenAllIsCertain() {
        visits(6);

        months.come("2026-04-08T03:59:00Z");
        assertThat(months.versions(TENANT, station, Figure.FIRST_TIME_FIX)).isEmpty();
        months.come("2026-04-08T04:01:00Z");
        months.come("2026-04-09T04:01:00Z");
        assertThat(months.versions(TENANT, station, Figure.FIRST_TIME_FIX))
                .containsExactly(List.of("1", "6", "100.0000", "6", "top"));

        months.come("2026-05-01T08:00:00Z");
        months.come("2026-05-02T08:00:00Z");
        assertThat(months.versions(TENANT, station, Figure.FIRST_TIME_FIX)).hasSize(2);
        assertThat(rows.publishedOf(months.statement(TENANT, station)))
                .containsExactly("PerformanceStatementIssued", "PerformanceStatementIssued");
    }

    @Test
    void aRepeatAfterTheStatementIsInTheNextVersionWithTheDifference() {
        var visits = visits(5);
        var broken = visit().at("SN-BROKEN").on("2026-03-20");
        months.visits(10, broken);
        months.come("2026-04-08T05:00:00Z");

        months.visits(10, visit().at("sn-broken ").on("2026-04-18"));
        months.come("2026-05-01T08:00:00Z");

        assertThat(months.versions(TENANT, station, Figure.FIRST_TIME_FIX))
                .containsExactly(List.of("1", "6", "100.0000", "6", "top"), List.of("2", "6", "83.3300", "6", "basic"));
        var changes = office().get("/api/invoices/performance/" + months.statement(TENANT, station))
                .jsonPath()
                .getList(
                        "statement.changes.findAll { it.reportNumber == '%s' }.after".formatted(broken.number()),
                        String.class);
        assertThat(changes).containsExactly("came-back");
        assertThat(visits).hasSize(5);
    }

    @Test
    void theStoredTextIsWhatTheDigestSays() {
        visits(6);
        months.come("2026-04-08T05:00:00Z");

        assertThat(rows.column(TENANT, """
                        select sha256(convert_to(content, 'UTF8')) = content_sha256 from performance_statement
                        where station_id = ?""", station)).containsExactly("t");
        var text = rows.column(TENANT, "select content from performance_statement where station_id = ?", station)
                .getFirst();
        assertThat(StatementText.of(StatementText.read(String.valueOf(text)))).isEqualTo(text);
    }

    @Test
    void aStrangerSeesNothingAndAStationOnlyItsOwn() {
        visits(6);
        months.come("2026-04-08T05:00:00Z");
        var id = months.statement(TENANT, station);
        var stranger = UUID.randomUUID();
        var address = "/api/invoices/performance/" + id;

        assertThat(reader("station", station).get(address).statusCode()).isEqualTo(200);
        assertThat(reader("station", stranger).get(address).statusCode()).isEqualTo(404);
        assertThat(reader("manufacturer", stranger).get(address).statusCode()).isEqualTo(404);
        assertThat(backOffice("other-net").get(address).statusCode()).isEqualTo(404);
        assertThat(reader("station", stranger)
                        .get("/api/invoices/performance")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(reader("station", station)
                        .get("/api/invoices/performance/so-far?month=2026-03&station=" + stranger)
                        .statusCode())
                .isEqualTo(404);
    }

    private static RequestSpecification reader(String role, UUID party) {
        return as(Persona.called(role + party).withRoles(role).ofTenant(TENANT).actingFor(party.toString()));
    }

    private static RequestSpecification office() {
        return backOffice(TENANT);
    }
}
