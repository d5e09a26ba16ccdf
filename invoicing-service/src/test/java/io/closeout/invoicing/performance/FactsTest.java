package io.closeout.invoicing.performance;

import static io.closeout.invoicing.Api.backOffice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
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
class FactsTest {

    private static final String TENANT = "facts-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Months months;

    private static final List<String> EXPECTED = List.of(
            "2", "2026-03-10 12:00:00", "2", "VERIFIED", "2026-03-11 18:00:00", "missing-evidence", "1", "f", "356400");

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

    @Test
    void everyOrderBetweenTopicsEndsInTheSameFacts() {
        for (var order : List.of("rvc", "rcv", "vrc", "vcr", "crv", "cvr")) {
            var visit = visit().finding("missing-evidence", FindingOutcome.CLEARED);
            var events = order.chars()
                    .mapToObj(topic -> said(visit, topic))
                    .flatMap(List::stream)
                    .toList();

            events.forEach(scene::arrives);
            events.forEach(scene::arrives);

            assertThat(facts(visit)).as(order).containsExactly(EXPECTED);
        }
    }

    @Test
    void aPollWithAllOfThemEndsAlike() {
        for (var order : List.of("rvc", "cvr")) {
            var visit = visit().finding("missing-evidence", FindingOutcome.CLEARED);

            scene.arrives(order.chars()
                    .mapToObj(topic -> said(visit, topic))
                    .flatMap(List::stream)
                    .toList());

            assertThat(facts(visit)).as(order).containsExactly(EXPECTED);
        }
    }

    private static List<Recorded> said(Visit visit, int topic) {
        return switch (topic) {
            case 'r' -> List.of(visit.signed(), visit.amended());
            case 'v' ->
                List.of(
                        visit.queriedAbout("photo-reused"),
                        visit.rejected(),
                        visit.verifiedAfter(30),
                        visit.verifiedAfter(40));
            default -> List.of(visit.settledAfter(99), visit.reopened());
        };
    }

    private List<List<String>> facts(Visit visit) {
        return List.copyOf(rows.of(TENANT, """
                select report_version, signed_at at time zone 'UTC', pictures, outcome,
                    first_verified_at at time zone 'UTC', array_to_string(evidence, ','),
                    (select count(*) from performance_query where case_id = r.case_id), closed, settled_seconds
                from performance_report r join performance_decision using (case_id) join performance_cycle using (case_id)
                where case_id = ?""", visit.caseId()));
    }

    @Test
    void aWithdrawnReportIsListedAndDoesNotCount() {
        var visits = visits(6);
        scene.arrives(visits.getFirst().withdrawn());

        months.come("2026-04-08T05:00:00Z");

        assertThat(months.versions(TENANT, station, Figure.QUERY_RATE))
                .containsExactly(List.of("1", "5", "0.0000", "5", "top"));
        assertThat(csv())
                .contains("\"" + visits.getFirst().number()
                        + "\",\"2026-03-10\",\"query-rate\",\"NOT_COUNTED\",\"\",\"withdrawn\"");
    }

    private String csv() {
        return backOffice(TENANT)
                .get("/api/invoices/performance/%s/cases".formatted(months.statement(TENANT, station)))
                .asString();
    }

    private List<Visit> visits(int count) {
        var visits = new ArrayList<Visit>();
        IntStream.range(0, count).forEach(one -> visits.add(visit()));
        months.visits(10, visits.toArray(Visit[]::new));
        return visits;
    }
}
