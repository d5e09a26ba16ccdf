package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;

import io.closeout.dev.platform.Persona;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.time.MovableClock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Time passes, reports of warranty work arrive, and pre-invoices are made and answered. */
@ApplicationScoped
public class Month {

    private final MovableClock clock;
    private final PreInvoiceJobs jobs;
    private final Scene scene;
    private final Rows rows;

    Month(Clock clock, PreInvoiceJobs jobs, Scene scene, Rows rows) {
        this.clock = (MovableClock) clock;
        this.jobs = jobs;
        this.scene = scene;
        this.rows = rows;
    }

    public void isNow(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    /** What is due by then is done. */
    public void come(String instant) {
        isNow(instant);
        jobs.run();
    }

    /** The real time again, for the tests that come. */
    public void end() {
        clock.advance(clock.offset().negated());
    }

    /** An hour of warranty work that the manufacturer pays. */
    public ReportFixture works(String tenant, PartyFixture station, PartyFixture buyer, String lastDay) {
        var report =
                aReport(tenant, station, buyer).endingOn(lastDay).charging(ChargePurpose.WARRANTY, buyer, minutes(60));
        scene.arrives(report.verified());
        return report;
    }

    public void agree(String tenant, PartyFixture station, PartyFixture buyer, String mode, int days) {
        command(backOffice(tenant))
                .body("""
                        {"buyerId":"%s","stationId":"%s","mode":"%s","validFrom":"2026-01-01","answerDays":%d,\
                        "authorisation":"FRAME-2026-7"}""".formatted(buyer.id(), station.id(), mode, days))
                .post("/api/invoices/pre-invoices/agreements")
                .then()
                .statusCode(201);
    }

    public Persona reader(String tenant, String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(tenant)
                .actingFor(party.id().toString());
    }

    /** The newest pre-invoice of a station, as it sees it. */
    public JsonPath newest(String tenant, PartyFixture station) {
        String id = as(reader(tenant, "station", station))
                .get("/api/invoices/pre-invoices?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return as(reader(tenant, "station", station))
                .get("/api/invoices/pre-invoices/" + id)
                .jsonPath();
    }

    public ValidatableResponse answer(String tenant, PartyFixture station, String id, String body) {
        return command(as(reader(tenant, "station", station)))
                .body(body)
                .post("/api/invoices/pre-invoices/" + id + "/answer")
                .then();
    }

    public String preInvoices(String tenant, PartyFixture station) {
        return one(tenant, "select count(*) from pre_invoice where seller_id = ?", station.id());
    }

    /** Numbers of invoices of a station, in the order in which they were issued. */
    public String invoices(String tenant, PartyFixture station) {
        return String.join(
                " ",
                rows.column(
                        tenant,
                        "select number from invoice where seller_id = ? order by issued_at, number",
                        station.id()));
    }

    public String one(String tenant, String query, Object... parameters) {
        return Objects.requireNonNull(rows.column(tenant, query, parameters).getFirst());
    }
}
