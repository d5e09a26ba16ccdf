package io.closeout.invoicing.billingpolicy;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PoliciesResourceTest {

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final String tenant = "policy-" + UUID.randomUUID();

    @Test
    void whatIsPublishedPricesTheNextReportOfThatNetworkOnly() {
        var station = aStation("BE");
        var customer = aCompany("BE");

        assertThat(publish(policy("rate", 1, "labour.ratePerHour: \"90.00\"", station))
                        .statusCode())
                .isEqualTo(201);

        assertThat(billed(tenant, station, customer)).isEqualTo("129.0000");
        assertThat(billed("policy-other-" + UUID.randomUUID(), aStation("BE"), aCompany("BE")))
                .isEqualTo("117.4000");
    }

    @Test
    void aDryRunSaysWhatChangesAndWritesNothing() {
        var tried = send(policy("rate", 1, "labour.ratePerHour: \"90.00\"", aStation("BE")), true);

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.jsonPath().getBoolean("publishable")).isTrue();
        assertThat(tried.jsonPath().getString("differences[0].variable")).isEqualTo("labour.ratePerHour");
        assertThat(tried.jsonPath().getFloat("differences[0].before")).isEqualTo(78.4f);
        assertThat(rows.of(tenant, "select * from billing_policy")).isEmpty();
    }

    @Test
    void refusesWhatLeavesItsBoundsWithTheLineAndWritesNothing() {
        var refused = publish(policy("rate", 1, "labour.ratePerHour: \"900.00\"", aStation("BE")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("policy:6: labour.ratePerHour", "55.00 to 140.00");
        assertThat(rows.of(tenant, "select * from billing_policy")).isEmpty();
    }

    @Test
    void refusesInstalmentsThatDoNotMakeTheWhole() {
        var refused = publish(policy(
                "parts",
                1,
                "payment.instalment1Percent: \"40\"\n  payment.instalment2Percent: \"50\"",
                aStation("BE")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("the instalments make 90 percent, not 100");
    }

    @Test
    void refusesADayThatIsOverAndAnotherPolicyForTheSame() {
        var station = aStation("BE");
        publish(policy("one", 1, "callOut.fee: \"50\"", station));

        assertThat(publish(policy("two", 1, "callOut.fee: \"51\"", station)).asString())
                .contains("one sets it for the same scope in the same time");
        assertThat(publish(policy("one", 2, "callOut.fee: \"51\"", station)
                                .replace("validFrom: " + today(), "validFrom: 2026-01-01"))
                        .asString())
                .contains("not on a day that is over");
    }

    @Test
    void refusesWhatIsNoPolicy() {
        assertThat(publish("policy: [").statusCode()).isEqualTo(422);
        assertThat(publish("&a [*a, *a]").statusCode()).isEqualTo(422);
        assertThat(publish(policy("twice", 1, "callOut.fee: \"50\"\n  callOut.fee: \"60\"", aStation("BE")))
                        .asString())
                .contains("policy:7", "Duplicate field 'callOut.fee'");
        assertThat(publish("x\u0001").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnAmountWithoutACountry() {
        var refused =
                publish("policy: c\nversion: 1\nscope: {contract: GOLD}\nvalidFrom: %s\nvalues:\n  callOut.fee: \"5\"\n"
                        .formatted(today()));

        assertThat(refused.asString()).contains("policy:6: callOut.fee", "an amount needs a country");
    }

    @Test
    void endsAllVersionsSoThatNoneSpeaksAgain() {
        var station = aStation("BE");
        publish(policy("fee", 1, "callOut.fee: \"50\"", station));
        publish(policy("fee", 2, "callOut.fee: \"60\"", station));

        var ended = command(backOffice(tenant))
                .body("{\"lastDay\":\"%s\",\"reason\":\"agreed\"}".formatted(today()))
                .post("/api/policies/fee/end");

        assertThat(ended.jsonPath().getList("validTo")).containsOnly(today().toString());
        assertThat(fee(station, today())).isEqualTo(60f);
        assertThat(fee(station, today().plusDays(1))).isEqualTo(39f);
    }

    @Test
    void blocksWhatHasNoRateInItsCurrency() {
        var station = aStation("DE");
        var customer = aCompany("DE");
        publish("policy: de\nversion: 1\nscope: {country: DE}\nvalidFrom: %s\nvalues:\n  invoice.currency: SEK\n"
                .formatted(today()));

        scene.knows(tenant, station, customer);
        var report = aReport(tenant, station, customer).charging(minutes(60)).endingOn(today().toString());
        scene.arrives(report.verified());

        assertThat(rows.column(
                        tenant, "select blocked_reasons from invoice_slot where case_id = ?::uuid", report.caseId()))
                .singleElement()
                .asString()
                .contains("rate-missing", "labour.ratePerHour");
    }

    @Test
    void looksAgainAtWhatIsBlockedAsSoonAsAPolicyIsPublished() {
        var station = aStation("DE");
        var customer = aCompany("DE");
        var sek = "policy: de\nversion: %d\nscope: {country: DE}\nvalidFrom: %s\nvalues:\n  invoice.currency: SEK\n";
        publish(sek.formatted(1, today()));
        scene.knows(tenant, station, customer);
        scene.arrives(aReport(tenant, station, customer)
                .charging(minutes(60))
                .endingOn(today().toString())
                .verified());

        publish(sek.formatted(2, today()) + "  labour.ratePerHour: \"900.00\"\n");

        assertThat(rows.column(
                        tenant,
                        "select work from party_due where party_id = ? and work = 'RELEASE' and due_at <= ?",
                        station.id(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .containsExactly("RELEASE");
    }

    @Test
    void keepsWhatAStationAgreedFromOtherStations() {
        publish(policy("secret", 1, "callOut.fee: \"50\"", aStation("BE")));

        var stranger = Persona.called("s")
                .withRoles("station")
                .actingFor(UUID.randomUUID().toString())
                .ofTenant(tenant);

        assertThat(as(stranger).get("/api/policies/secret").statusCode()).isEqualTo(404);
        assertThat(as(stranger).get("/api/policies/secret/1/text").statusCode()).isEqualTo(404);
        assertThat(backOffice(tenant).get("/api/policies/secret/1/text").asString())
                .contains("callOut.fee");
    }

    @Test
    void tellsHowAStationStandsToItsCountry() {
        var station = aStation("BE");
        publish(policy("near", 1, "labour.ratePerHour: \"139.00\"", station));

        var own = backOffice(tenant)
                .get("/api/policies/conformance?country=BE&station=" + station.id())
                .jsonPath();

        assertThat(own.getString("[0].own[0].variable")).isEqualTo("labour.ratePerHour");
        assertThat(own.getBoolean("[0].own[0].nearBound")).isTrue();
        assertThat(own.getBoolean("[0].own[0].deviates")).isTrue();
    }

    private float fee(PartyFixture station, LocalDate day) {
        return backOffice(tenant)
                .get("/api/policies/in-force?country=BE&station=%s&on=%s".formatted(station.id(), day))
                .jsonPath()
                .getFloat("values.find { it.variable == 'callOut.fee' }.value");
    }

    private String billed(String network, PartyFixture station, PartyFixture customer) {
        scene.knows(network, station, customer);
        var report = aReport(network, station, customer).charging(minutes(60)).endingOn(today().toString());
        scene.arrives(report.verified());
        return String.valueOf(rows.column(network, "select net from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String policy(String id, int version, String values, PartyFixture station) {
        return "policy: %s\nversion: %d\nscope: {country: BE, station: \"%s\"}\nvalidFrom: %s\nvalues:\n  %s\n"
                .formatted(id, version, station.id(), today(), values);
    }

    private Response publish(String document) {
        return send(document, false);
    }

    private Response send(String document, boolean dryRun) {
        return command(backOffice(tenant))
                .contentType("application/yaml")
                .body(document.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/policies?dryRun=" + dryRun);
    }
}
