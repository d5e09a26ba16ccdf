package io.closeout.invoicing.backtest;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.job.Job;
import io.closeout.kit.job.JobQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests run the steps themselves, as the job would. */
@QuarkusTest
@InvoicingPlatform
class BackTestTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    JobQueue due;

    @Inject
    StepBackTest steps;

    private final String tenant = "back-" + UUID.randomUUID();
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");

    @Test
    void tellsWhatADraftWouldHaveBilledByKindAndStation() {
        bill(60);
        bill(120);

        var found = run(start(draft("100.00")), 10);

        // 1 h and 2 h at 78.40 and a call-out of 39.00 each; the draft takes 100.00 an hour
        assertThat(found.getString("test.state")).isEqualTo("DONE");
        assertThat(found.getInt("test.progress.done")).isEqualTo(2);
        assertThat(found.getInt("report.totals[0].charges")).isEqualTo(2);
        assertThat(found.getFloat("report.totals[0].billed")).isEqualTo(313.2f);
        assertThat(found.getFloat("report.totals[0].drafted")).isEqualTo(378f);
        assertThat(found.getString("report.kinds[0].name")).isEqualTo("line.labour");
        assertThat(found.getFloat("report.kinds[0].difference")).isEqualTo(64.8f);
        assertThat(found.getString("report.stations[0].name"))
                .isEqualTo(station.id().toString());
        assertThat(found.getFloat("report.movers[0].difference")).isEqualTo(43.2f);
    }

    @Test
    void findsNoDifferenceWhereTheDraftSaysTheSame() {
        bill(60);

        var found = run(start(draft("78.40")), 10);

        assertThat(found.getInt("test.progress.changed")).isZero();
        assertThat(found.getFloat("report.totals[0].difference")).isZero();
    }

    @Test
    void pricesSharesAsTheyWereBilled() {
        var tenantOfFlat = aHousehold("BE");
        scene.knows(tenant, station, customer, tenantOfFlat);
        scene.arrives(aReport(tenant, station, customer)
                .sharing(customer, "0", "66.6667", minutes(47), part("KT-THERMO", 1))
                .sharing(tenantOfFlat, "66.6667", "100", minutes(47), part("KT-THERMO", 1))
                .verified());

        var found = run(start(draft("78.40")), 10);

        assertThat(found.getInt("test.progress.done")).isEqualTo(2);
        assertThat(found.getInt("test.progress.changed")).isZero();
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        for (var i = 1; i <= 5; i++) {
            bill(30 * i);
        }
        var id = start(draft("100.00"));
        var first = take();
        steps.step(first, steps.prepare(first), holder, 2);
        QuarkusTransaction.requiringNew().run(() -> due.giveBack(first.id(), holder));

        var found = run(id, 2);

        assertThat(found.getInt("test.progress.done")).isEqualTo(5);
        assertThat(found.getInt("test.progress.changed")).isEqualTo(5);
        assertThat(rows.column(tenant, "select position from price_back_test_change order by position"))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(backOffice(tenant)
                        .get("/api/policies/back-tests/" + id + "/changes.csv")
                        .asString())
                .hasLineCount(6)
                .startsWith("case,station,country,service end,currency,billed,drafted,difference");
    }

    @Test
    void stopsWhenItIsCancelled() {
        bill(60);
        var id = start(draft("100.00"));
        command(backOffice(tenant)).post("/api/policies/back-tests/" + id + "/cancellation");

        assertThat(QuarkusTransaction.requiringNew().call(() -> due.take(holder, LEASE)))
                .isEmpty();
        assertThat(report(id).getString("test.state")).isEqualTo("CANCELLED");
    }

    @Test
    void countsWhatTheDraftHasNoPriceFor() {
        bill(60);
        var kroner = draft("100.00")
                .replace(", station: \"%s\"".formatted(station.id()), "")
                .replace("policy: draft", "policy: closeout-be")
                .replace("version: 1", "version: 2");

        var found = run(start(kroner + "  invoice.currency: NOK\n"), 10);

        assertThat(found.getInt("test.progress.unpriced")).isEqualTo(1);
        assertThat(found.getString("report.movers[0].reason")).isEqualTo("rate-missing");
    }

    @Test
    void refusesADraftThatLeavesItsBounds() {
        var refused = begin(draft("900.00"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("policy:6: labour.ratePerHour");
        assertThat(begin(draft("90.00").replace("validFrom", "valid")).statusCode())
                .isEqualTo(422);
    }

    private final UUID holder = UUID.nameUUIDFromBytes(tenant.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private void bill(int minutes) {
        scene.knows(tenant, station, customer);
        scene.arrives(
                aReport(tenant, station, customer).charging(minutes(minutes)).verified());
    }

    private String draft(String rate) {
        return "policy: draft\nversion: 1\nscope: {country: BE, station: \"%s\"}\nvalidFrom: 2030-01-01\nvalues:\n  labour.ratePerHour: \"%s\"\n"
                .formatted(station.id(), rate);
    }

    private io.restassured.response.Response begin(String document) {
        var json = "{\"document\":%s,\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}"
                .formatted(com.fasterxml.jackson.databind.node.TextNode.valueOf(document));
        return command(backOffice(tenant)).body(json).post("/api/policies/back-tests");
    }

    private String start(String document) {
        return begin(document).jsonPath().getString("id");
    }

    private Job take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> due.take(holder, LEASE))
                .orElseThrow();
    }

    private JsonPath run(String id, int size) {
        var one = take();
        var draft = steps.prepare(one);
        while (steps.step(one, draft, holder, size)) {
            // until all are done
        }
        return report(id);
    }

    private JsonPath report(String id) {
        return backOffice(tenant).get("/api/policies/back-tests/" + id).jsonPath();
    }
}
