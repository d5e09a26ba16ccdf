package io.closeout.invoicing.pricelist;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.part;
import static io.closeout.invoicing.pricelist.PriceCalls.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PriceListsResourceTest {

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final String tenant = "prices-" + UUID.randomUUID();

    @Test
    void whatIsPublishedPricesTheNextReportOfThatNetworkOnly() {
        var published = prices().publish("parts-be", "country=BE", HEAD + "HT-IGN,Electrode,C62,100.00,EUR\n");

        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.jsonPath().getString("state")).isEqualTo("PUBLISHED");
        assertThat(billed(tenant, aStation("BE"), today(), "HT-IGN")).isEqualTo("115.0000");
        assertThat(billed("prices-other-" + UUID.randomUUID(), aStation("BE"), today(), "HT-IGN"))
                .isEqualTo("28.6400");
        assertThat(rows.column(tenant, "select content::text from invoice"))
                .singleElement()
                .asString()
                .contains("parts-be v1");
    }

    @Test
    void theListOfTheContractIsStrongerThanThatOfTheStationAndTheCountry() {
        var station = aStation("BE");
        prices().publish("land", "country=BE", HEAD + "HT-IGN,Electrode,C62,100.00,EUR\nHT-FAN,Fan,C62,200.00,EUR\n");
        prices().publish("station", "country=BE&station=" + station.id(), HEAD + "HT-IGN,Electrode,C62,90.00,EUR\n");
        prices().publish("gold", "contract=GOLD", HEAD + "HT-IGN,Electrode,C62,80.00,EUR\n");

        assertThat(prices().quoted("HT-IGN", "country=BE")).isEqualTo(115f);
        assertThat(prices().quoted("HT-IGN", "country=BE&station=" + station.id()))
                .isEqualTo(103.5f);
        assertThat(prices().quoted("HT-IGN", "country=BE&contract=GOLD&station=" + station.id()))
                .isEqualTo(92f);
        assertThat(prices().quoted("HT-FAN", "country=BE&contract=GOLD&station=" + station.id()))
                .isEqualTo(230f);
        assertThat(prices().get("/quote?article=HT-IGN&country=BE&contract=GOLD&station=" + station.id())
                        .jsonPath()
                        .getList("rungs.from"))
                .containsExactly("gold v1", "station v1", "land v1", "closeout-catalogue v1");
    }

    @Test
    void whatWasBlockedForWantOfAPriceIsReleasedByItself() {
        var station = aStation("BE");
        var yesterday = today().minusDays(1);
        var report = arrives(tenant, station, yesterday, "XX-9");
        assertThat(rows.column(tenant, "select blocked_reasons from invoice_slot"))
                .singleElement()
                .asString()
                .contains("price-missing", "XX-9");

        var added = prices().send(
                        "extra",
                        "complete=false&validFrom=" + yesterday.minusDays(30),
                        HEAD + "XX-9,Special,C62,10,EUR\n");
        scene.jobsRun();

        assertThat(added.jsonPath().getString("state")).isEqualTo("PUBLISHED");
        assertThat(net(tenant, report)).isEqualTo("11.5000");
    }

    @Test
    void whatWasBlockedForAnotherUnitNamesTheArticle() {
        prices().publish("rope", "", HEAD + "LF-ROPE-10,Rope,MTR,12,EUR\n");

        arrives(tenant, aStation("BE"), today(), "LF-ROPE-10");

        assertThat(rows.column(tenant, "select blocked_reasons from invoice_slot"))
                .singleElement()
                .asString()
                .contains("price-unit-differs", "LF-ROPE-10", "MTR");
    }

    @Test
    void endsAListSoThatTheOneAboveCounts() {
        prices().publish("parts", "country=BE", HEAD + "HT-IGN,Electrode,C62,100,EUR\n");
        prices().publish("parts", "country=BE", HEAD + "HT-IGN,Electrode,C62,110,EUR\n");

        var ended = command(backOffice(tenant))
                .body("{\"lastDay\":\"%s\",\"reason\":\"agreed\"}".formatted(today()))
                .post("/api/invoices/prices/parts/end");

        assertThat(ended.jsonPath().getList("lastDay")).containsExactly(today().toString(), today().toString());
        assertThat(prices().quoted("HT-IGN", "country=BE&on=" + today())).isEqualTo(126.5f);
        assertThat(prices().quoted("HT-IGN", "country=BE&on=" + today().plusDays(1)))
                .isEqualTo(28.635f);
    }

    @Test
    void keepsNetworksAndStationsApart() {
        var station = aStation("BE");
        prices().publish("secret", "country=BE&station=" + station.id(), HEAD + "HT-IGN,Electrode,C62,7,EUR\n");
        var stranger = as(Persona.called("s")
                .withRoles("station")
                .actingFor(UUID.randomUUID().toString())
                .ofTenant(tenant));
        var own = as(Persona.called("o")
                .withRoles("station")
                .actingFor(station.id().toString())
                .ofTenant(tenant));
        var other = backOffice("prices-else-" + UUID.randomUUID());

        for (var caller : List.of(stranger, other)) {
            assertThat(caller.get("/api/invoices/prices/secret").statusCode()).isEqualTo(404);
            assertThat(caller.get("/api/invoices/prices/secret/1/csv").statusCode())
                    .isEqualTo(404);
            assertThat(caller.get("/api/invoices/prices/articles?q=HT").asString())
                    .isEqualTo("[]");
        }
        assertThat(stranger.get("/api/invoices/prices/quote?article=HT-IGN&country=BE&station=" + station.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(own.get("/api/invoices/prices/articles?q=elec").jsonPath().getList("article"))
                .containsExactly("HT-IGN");
    }

    @Test
    void tellsHowAPriceMoved() {
        prices().publish("parts", "", HEAD + "HT-IGN,Electrode,C62,49.80,EUR\n");

        var steps = prices().get("/history?article=HT-IGN&country=BE").jsonPath();

        assertThat(steps.getList("steps.from")).containsExactly("closeout-catalogue v1", "parts v1");
        assertThat(steps.getFloat("steps[1].change")).isEqualTo(100f);
    }

    private String billed(String network, PartyFixture station, LocalDate day, String article) {
        return net(network, arrives(network, station, day, article));
    }

    private ReportFixture arrives(String network, PartyFixture station, LocalDate day, String article) {
        var customer = aCompany("BE");
        scene.knows(network, station, customer);
        var report =
                aReport(network, station, customer).charging(part(article, 1)).endingOn(day.toString());
        scene.arrives(report.verified());
        return report;
    }

    private String net(String network, ReportFixture report) {
        return String.valueOf(rows.column(network, "select net from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    private PriceCalls prices() {
        return new PriceCalls(tenant, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
