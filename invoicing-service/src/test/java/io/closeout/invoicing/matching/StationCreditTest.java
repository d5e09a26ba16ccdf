package io.closeout.invoicing.matching;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.matching.StationXml.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.selfbilling.Month;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class StationCreditTest {

    private static final String TENANT = "station-credit-net";
    private static final String DOOR = "/api/invoices/station-invoices";

    @Inject
    Month month;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture maker = aCompany("FR");

    @BeforeEach
    void begin() {
        month.isNow("2026-11-20T09:00:00Z");
        scene.knows(TENANT, station, maker);
    }

    @AfterEach
    void end() {
        month.end();
    }

    private String booked(ReportFixture report) {
        month.come("2026-12-03T08:00:00Z");
        var shown = month.newest(TENANT, station);
        assertThat(shown.getString("entries[0].caseId"))
                .isEqualTo(report.caseId().toString());
        return send(answering(shown).ubl()).extract().path("invoiceId");
    }

    @Test
    void doesNotCorrectWhatOnlyTheStationCan() {
        month.agree(TENANT, station, maker, "STATION_INVOICE", 5);
        var report = month.works(TENANT, station, maker, "2026-11-17");
        var invoiceId = booked(report);

        scene.arrives(report.withdrawn());

        assertThat(month.one(TENANT, "select count(*) from credit_note where invoice_id = ?::uuid", invoiceId))
                .isEqualTo("0");
        command(backOffice(TENANT))
                .body("{\"reasonKey\":\"goodwill\"}")
                .post("/api/invoices/" + invoiceId + "/credit-note")
                .then()
                .statusCode(422);
    }

    @Test
    void asksTheStationForACreditNoteAndRegistersItWhenItHasCome() {
        month.agree(TENANT, station, maker, "STATION_INVOICE", 5);
        var report = month.works(TENANT, station, maker, "2026-11-17");
        var invoiceId = booked(report);
        scene.arrives(report.withdrawn());
        var asked = as(month.reader(TENANT, "station", station))
                .get("/api/invoices/station-credits")
                .jsonPath();
        assertThat(asked.getList("invoiceId")).containsExactly(invoiceId);

        command(backOffice(TENANT))
                .body("{\"number\":\"CN 7\"}")
                .post("/api/invoices/station-credits/" + asked.getString("[0].id") + "/registration")
                .then()
                .statusCode(200)
                .body("noteNumber", equalTo("CN 7"));

        assertThat(rows.of(
                        TENANT,
                        "select number, series, cancels::text from credit_note where invoice_id = ?::uuid",
                        invoiceId))
                .containsExactly(List.of("CN 7", "CR2026", "true"));
    }

    private ValidatableResponse send(byte[] file) {
        return as(month.reader(TENANT, "station", station))
                .contentType("application/xml")
                .body(file)
                .post(DOOR)
                .then();
    }
}
