package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import jakarta.enterprise.context.ApplicationScoped;

/** A station and its customer, and invoices of 172.52 euro between them. */
@ApplicationScoped
class Desk {

    static final String TENANT = "door-net";

    private final Scene scene;
    private final Rows rows;
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");
    private boolean known;

    Desk(Scene scene, Rows rows) {
        this.scene = scene;
        this.rows = rows;
    }

    ReportFixture report() {
        return aReport(TENANT, station, customer).charging(minutes(47), part("SM-KIT", 1), kilometres(15));
    }

    String invoiceOf(ReportFixture report) {
        if (!known) {
            scene.knows(TENANT, station, customer);
            known = true;
        }
        scene.arrives(report.verified());
        return String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    Persona reader(String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(TENANT)
                .actingFor(party.id().toString());
    }

    PartyFixture station() {
        return station;
    }

    PartyFixture customer() {
        return customer;
    }
}
