package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;

import io.closeout.dev.platform.Persona;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A station, a manufacturer that pays for its warranty work, and what the two send each other. It is 20 November 2026. */
@Dependent
public class Deal {

    private final Month month;
    private final Scene scene;
    private final Rows rows;
    private final List<ReportFixture> works = new ArrayList<>();
    private String tenant = "";
    private PartyFixture station = aStation("BE");
    private PartyFixture buyer = aCompany("FR");

    Deal(Month month, Scene scene, Rows rows) {
        this.month = month;
        this.scene = scene;
        this.rows = rows;
    }

    public void begins(String inTenant) {
        tenant = inTenant;
        month.isNow("2026-11-20T09:00:00Z");
        scene.knows(tenant, station, buyer);
    }

    public void begins(String inTenant, PartyFixture ofStation) {
        station = ofStation;
        begins(inTenant);
    }

    /** From here on somebody else buys. */
    public void isWith(PartyFixture other) {
        buyer = other;
        scene.knows(tenant, buyer);
    }

    /** From here on another station sells. */
    public void isOf(PartyFixture other) {
        station = other;
        scene.knows(tenant, station);
    }

    public PartyFixture station() {
        return station;
    }

    public PartyFixture buyer() {
        return buyer;
    }

    public void agree(String mode, int days) {
        command(backOffice(tenant))
                .body("""
                        {"buyerId":"%s","stationId":"%s","mode":"%s","validFrom":"2026-01-01","answerDays":%d,\
                        "authorisation":"FRAME-2026-7"}""".formatted(buyer.id(), station.id(), mode, days))
                .post("/api/invoices/pre-invoices/agreements")
                .then()
                .statusCode(201);
    }

    /** An hour of warranty work that the manufacturer pays. */
    public ReportFixture works(String lastDay) {
        var report =
                aReport(tenant, station, buyer).endingOn(lastDay).charging(ChargePurpose.WARRANTY, buyer, minutes(60));
        scene.arrives(report.verified());
        works.add(report);
        return report;
    }

    public void withdraws(ReportFixture report) {
        scene.arrives(report.withdrawn());
    }

    /** A report of which only the case is known. */
    public void withdraws(UUID caseId) {
        works.stream().filter(report -> report.caseId().equals(caseId)).toList().forEach(report -> withdraws(report));
    }

    /** It took longer than it said. */
    public ReportFixture amends(ReportFixture report, int minutes) {
        var amended = report.amended().charging(ChargePurpose.WARRANTY, buyer, minutes(minutes));
        scene.arrives(amended.verified());
        return amended;
    }

    /** Two reports on a pre-invoice that has been made. */
    public JsonPath shown(String mode) {
        agree(mode, 5);
        works("2026-11-17");
        works("2026-11-18");
        month.come("2026-12-03T08:00:00Z");
        return newest();
    }

    public void isNow(String instant) {
        month.isNow(instant);
    }

    /** What is due by then is done. */
    public void come(String instant) {
        month.come(instant);
    }

    /** The real time again, for the tests that come. */
    public void ends() {
        month.end();
    }

    public RequestSpecification asStation() {
        return as(reader("station", station));
    }

    public RequestSpecification asBuyer() {
        return as(reader("manufacturer", buyer));
    }

    public Persona reader(String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(tenant)
                .actingFor(party.id().toString());
    }

    /** The newest pre-invoice of the station, as it sees it. */
    public JsonPath newest() {
        String id = asStation()
                .get("/api/invoices/pre-invoices?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return shown(asStation(), id);
    }

    public JsonPath shown(RequestSpecification reader, String id) {
        return reader.get("/api/invoices/pre-invoices/" + id).jsonPath();
    }

    public ValidatableResponse answer(String id, String body) {
        return command(asStation())
                .body(body)
                .post("/api/invoices/pre-invoices/" + id + "/answer")
                .then();
    }

    /** The station sends a file. */
    public ValidatableResponse sends(byte[] file, String address) {
        return asStation()
                .contentType("application/xml")
                .body(file)
                .post(address)
                .then();
    }

    public String preInvoices() {
        return one("select count(*) from pre_invoice where seller_id = ?", station.id());
    }

    /** Numbers of invoices of the station, in the order in which they were issued. */
    public String invoices() {
        return String.join(
                " ",
                rows.column(
                        tenant,
                        "select number from invoice where seller_id = ? order by issued_at, number",
                        station.id()));
    }

    public String one(String query, Object... parameters) {
        return Objects.requireNonNull(rows.column(tenant, query, parameters).getFirst());
    }
}
