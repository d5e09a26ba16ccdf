package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;

import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer that is billed once a month, and its station. */
final class MonthlyCustomer {

    private final Scene scene;
    private final Rows rows;
    private final String tenant;
    final PartyFixture station = aStation("BE");
    final PartyFixture customer = aCompany("BE");

    MonthlyCustomer(Scene scene, Rows rows, String tenant) {
        this.scene = scene;
        this.rows = rows;
        this.tenant = tenant;
        scene.knows(tenant, station, customer);
    }

    MonthlyCustomer grouping(String grouping) {
        var today = LocalDate.now(ZoneId.of("Europe/Brussels"));
        backOffice(tenant)
                .header("If-Match", "\"0\"")
                .body("""
                        {"validFrom":"%s","format":"PEPPOL_UBL","channel":"PEPPOL","rhythm":"MONTHLY","rhythmDay":%d,
                        "nextWorkingDay":false,"grouping":"%s","language":"fr","buyerReference":"DPT-7",
                        "validation":"TACIT","acceptedOn":"%s","acceptedBy":"head of purchasing"}""".formatted(today, today.minusDays(2).getDayOfMonth(), grouping, today))
                .when()
                .put("/api/invoices/preferences/" + customer.id())
                .then()
                .statusCode(200);
        return this;
    }

    ReportFixture report() {
        return aReport(tenant, station, customer);
    }

    List<@Nullable String> groups() {
        return rows.column(tenant, "select id from billing_group where payer_id = ? order by group_key", customer.id());
    }

    void runNow() {
        for (var group : groups()) {
            command(backOffice(tenant))
                    .when()
                    .post("/api/invoices/runs/" + group + "/run")
                    .then()
                    .statusCode(202);
        }
    }

    List<@Nullable String> states(UUID caseId) {
        return rows.column(tenant, "select state from invoice_slot where case_id = ?", caseId);
    }

    List<List<@Nullable String>> invoices() {
        return rows.of(
                tenant,
                "select kind, case_count, gross from invoice where payer_id = ? order by sequence",
                customer.id());
    }

    void arrives(ReportFixture report) {
        scene.arrives(report.verified());
    }
}
