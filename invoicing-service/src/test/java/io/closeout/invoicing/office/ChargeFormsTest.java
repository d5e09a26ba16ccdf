package io.closeout.invoicing.office;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.office.Counter.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.issuing.OfficeRouting;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class ChargeFormsTest {

    private static final String WAIT = "wait-net";

    @Inject
    Counter counter;

    @Inject
    OfficeRouting routing;

    @Inject
    Rows rows;

    @Test
    void saysWhoCanMendWhatIsBlockedAndTriesAgain() {
        var tenant = "mend-net";
        var station = aStation("BE").named("Keukens NV").without("iban");
        var report = counter.billed(tenant, station, aCompany("BE"));

        var page = text(counter.open(tenant, "/invoices/blocked"));
        assertThat(page)
                .contains("Details of Keukens NV", "The bank account (IBAN) is missing.", "/parties/" + station.id());
        var slot = counter.slotOf(tenant, report);
        assertThat(text(counter.open(tenant, "/invoices/charges/" + slot))).contains("Try again now", "is missing");

        var again = counter.send(tenant, "/invoices/charges/" + slot + "/retry", "version", "0");

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(counter.stateOf(tenant, report)).isEqualTo("BLOCKED");
        assertThat(text(counter.open("empty-net", "/invoices/blocked"))).contains("Nothing is blocked.");
    }

    @Test
    void namesWhatIsBlockedByItsReportAndFindsItByThat() {
        var tenant = "named-net";
        var station = aStation("BE").named("Keukens NV").without("iban");
        var report = counter.billed(tenant, station, aCompany("BE").named("Bakker BV"));
        var other = counter.billed(tenant, aStation("BE").without("iban"), aCompany("BE"));

        for (var language : List.of("en", "fr", "nl", "nb", "ro")) {
            assertThat(text(counter.open(tenant, "/invoices/blocked", language)))
                    .contains(">" + report.number() + "</a>", other.number(), "Keukens NV", "Bakker BV");
        }
        assertThat(text(counter.open(tenant, "/invoices/blocked?q=" + report.number())))
                .contains(report.number())
                .doesNotContain(other.number());
        assertThat(text(counter.open(tenant, "/invoices/blocked?q=R-nobody"))).contains("Nothing was found");
        assertThat(text(counter.open(tenant, "/invoices?q=" + report.number()))).contains("Blocked (1)");
        assertThat(text(counter.open(tenant, "/invoices?state=BLOCKED"))).contains(">" + report.number() + "</a>");
        assertThat(backOffice(tenant)
                        .get("/api/invoices/search/csv?state=BLOCKED")
                        .asString())
                .contains("," + report.number() + "\r\n");
    }

    @Test
    void namesAChargeFromBeforeByItsCaseUntilItIsLookedAtAgain() {
        var tenant = "former-net";
        var report = counter.billed(tenant, aStation("BE").without("iban"), aCompany("BE"));
        var page = "/invoices/charges/" + counter.slotOf(tenant, report);
        rows.of(tenant, "update invoice_slot set report_number = null returning 1");
        var id = report.caseId().toString();
        assertThat(text(counter.open(tenant, "/invoices/blocked")))
                .contains("Case …" + id.substring(id.length() - 8))
                .doesNotContain(report.number());

        counter.send(tenant, page + "/retry", "version", "0");

        assertThat(text(counter.open(tenant, page))).contains("<h1>" + report.number() + "</h1>");
    }

    @Test
    void keepsWhatIsHeldWhenItIsApprovedAnew() {
        var tenant = "held-net";
        var customer = aCompany("BE");
        routing.letWait(customer.id());
        var report = counter.billed(tenant, aStation("BE"), customer);
        counter.send(
                tenant,
                "/invoices/charges/" + counter.slotOf(tenant, report) + "/hold",
                "version",
                "0",
                "reason",
                "Wait");

        counter.again(report.amended());

        assertThat(counter.stateOf(tenant, report)).isEqualTo("HELD");
    }

    @Test
    void holdsAndReleasesWhatWaits() {
        var report = waiting();
        var slot = "/invoices/charges/" + counter.slotOf(WAIT, report);

        assertThat(text(counter.open(WAIT, slot))).contains("Draft", "Bill now", "PO-17");
        assertThat(status(slot + "/hold", "0", "The customer asked for a call first"))
                .isEqualTo(303);
        assertThat(status(slot + "/billing", "1", "")).isEqualTo(409);
        assertThat(status(slot + "/release", "0", "")).isEqualTo(412);
        assertThat(text(counter.open(WAIT, "/invoices/waiting")))
                .contains("On hold", "asked for a call first", "office-wait-net");
        assertThat(status(slot + "/release", "1", "")).isEqualTo(303);
        assertThat(counter.stateOf(WAIT, report)).isEqualTo("WAITING");
    }

    @Test
    void billsWhatWaitsBeforeItsRun() {
        var report = waiting();
        var slot = "/invoices/charges/" + counter.slotOf(WAIT, report);
        assertThat(text(counter.open(WAIT, "/invoices/waiting")))
                .contains(">" + report.number() + "</a>", "With the run of 31 December 2026", "€172.52", "Rhythm BV");

        assertThat(status(slot + "/billing", "0", "")).isEqualTo(303);

        assertThat(counter.stateOf(WAIT, report)).isEqualTo("ISSUED");
        assertThat(text(counter.open(WAIT, "/invoices"))).contains("Rhythm BV", "€172.52");
    }

    @Test
    void holdsNothingWithoutAReason() {
        var slot = "/invoices/charges/" + counter.slotOf(WAIT, waiting());

        assertThat(status(slot + "/hold", "0", " ")).isEqualTo(400);
        assertThat(backOffice(WAIT).post("/api" + slot + "/hold").statusCode()).isIn(400, 428);
        assertThat(backOffice("stranger-net").get("/api" + slot).statusCode()).isEqualTo(404);
    }

    private ReportFixture waiting() {
        var customer = aCompany("BE").named("Rhythm BV");
        routing.letWait(customer.id());
        return counter.billed(WAIT, aStation("BE"), customer);
    }

    private int status(String path, String version, String reason) {
        return counter.send(WAIT, path, "version", version, "reason", reason).statusCode();
    }
}
