package io.closeout.invoicing.office;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.office.Counter.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.issuing.OfficeRouting;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class OfficePagesTest {

    @Inject
    Counter counter;

    @Inject
    OfficeRouting routing;

    @Test
    void findsAnInvoiceByAnythingThatIsKnownOfIt() {
        var tenant = "find-net";
        var station = aStation("BE").named("Łódź Kitchens");
        var report = counter.billed(tenant, station, aCompany("BE").named("Bäckerei Müller"));
        counter.billed(
                tenant, aStation("BE").named("Somebody Else"), aCompany("BE").named("Other Company"));
        var id = counter.invoiceOf(tenant, report);
        var document = backOffice(tenant).get("/api/invoices/" + id).jsonPath();
        var number = document.getString("number");

        for (var words : List.of(
                number,
                number.replace("-", ""),
                number.replace("-", " ").toLowerCase(Locale.ROOT),
                document.getString("document.paymentReference"),
                "muller backerei",
                "lodz",
                "R-" + report.caseId().toString().substring(0, 8) + " mull")) {
            var found = backOffice(tenant)
                    .queryParam("q", words)
                    .get("/api/invoices/search")
                    .jsonPath();
            assertThat(found.getList("items.id", String.class)).as(words).contains(id);
        }
        for (var words : List.of("172.52", "172,52", "PO-17", "CLX24", "00117", "culinox forno")) {
            var found = backOffice(tenant)
                    .queryParam("q", words)
                    .get("/api/invoices/search")
                    .jsonPath();
            assertThat(found.getList("items.id", String.class))
                    .as(words)
                    .hasSize(2)
                    .contains(id);
        }
        for (var words : List.of("172.53", "nobody", "muller other", "'; drop table invoice")) {
            var found = backOffice(tenant)
                    .queryParam("q", words)
                    .get("/api/invoices/search")
                    .jsonPath();
            assertThat(found.getList("items")).as(words).isEmpty();
        }
    }

    @Test
    void findsAnInvoiceByItsCreditNoteAndCountsBoth() {
        var tenant = "note-net";
        var id = counter.invoiceOf(tenant, counter.billed(tenant, aStation("BE"), aCompany("BE")));
        var note = counter.send(
                tenant,
                "/invoices/" + id + "/credit",
                "reason",
                "goodwill",
                "quantity.1",
                "0,5",
                "step",
                "issue",
                "version",
                version(tenant, id));
        assertThat(note.statusCode()).isEqualTo(303);
        var number = backOffice(tenant)
                .queryParam("state", "CREDIT_NOTES")
                .get("/api/invoices/search")
                .jsonPath()
                .getString("items[0].number");

        var found = backOffice(tenant)
                .queryParam("q", number)
                .get("/api/invoices/search")
                .jsonPath();
        var counts = backOffice(tenant)
                .queryParam("q", number)
                .get("/api/invoices/search/counts")
                .jsonPath();

        assertThat(found.getList("items.id", String.class)).containsExactly(id);
        assertThat(counts.getMap(""))
                .containsEntry("ALL", 1)
                .containsEntry("CREDIT_NOTES", 1)
                .containsEntry("OPEN", 1);
        assertThat(text(counter.open(tenant, "/invoices?state=CREDIT_NOTES")))
                .contains(number, "€47.43", "Credit note");
    }

    @Test
    void showsEachStateAndAnEmptyList() {
        var tenant = "list-net";
        assertThat(text(counter.open("empty-net", "/invoices"))).contains("No invoices yet");
        var customer =
                aCompany("BE").named("Een heel lange naam van een onderneming met vestigingen in Sint-Joris-Weert BV");
        counter.billed(
                tenant,
                aStation("BE").named("Service de dépannage des cuisines professionnelles du Brabant"),
                customer);
        counter.billed(tenant, aStation("BE"), customer);

        var page = text(counter.open(tenant, "/invoices"));
        assertThat(page)
                .contains(
                        "Sint-Joris-Weert",
                        "€172.52",
                        "€345.04",
                        "On this page, in EUR",
                        "Open <span class=\"count\">2</span>");
        assertThat(text(counter.open(tenant, "/invoices?state=SETTLED&q=weert")))
                .contains("Nothing was found", "All issued (2)");
        assertThat(text(counter.open(tenant, "/invoices", "ro"))).contains("Facturi", "Toate emise");
        assertThat(text(counter.open(tenant, "/invoices", "nb"))).contains("Fakturaer");
        assertThat(backOffice(tenant).get("/invoices?state=LOST").statusCode()).isEqualTo(400);
        assertThat(backOffice(tenant).get("/invoices/office.css").statusCode()).isEqualTo(200);
    }

    @Test
    void writesTheWholeListAsATable() {
        var tenant = "csv-net";
        counter.billed(tenant, aStation("BE").named("=cmd()"), aCompany("BE").named("One, \"Two\""));

        var csv = backOffice(tenant).get("/api/invoices/search/csv");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines().toList())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("'=cmd()", "\"One, \"\"Two\"\"\"", "EUR,172.52,172.52", ",OPEN,");
    }

    @Test
    void showsAReaderOnlyWhatIsTheirs() {
        var tenant = "mine-net";
        var station = aStation("BE");
        var customer = aCompany("BE");
        counter.billed(tenant, station, customer);
        counter.billed(tenant, aStation("BE"), aCompany("BE"));

        for (var reader : List.of(reader(tenant, "customer", customer), reader(tenant, "station", station))) {
            assertThat(as(reader).get("/api/invoices/search").jsonPath().getList("items"))
                    .hasSize(1);
            assertThat(as(reader).get("/api/invoices/search/counts").jsonPath().getInt("ALL"))
                    .isEqualTo(1);
        }
        assertThat(backOffice("stranger-net")
                        .queryParam("q", "172.52")
                        .get("/api/invoices/search")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

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
    void holdsReleasesAndBillsWhatWaits() {
        var tenant = "wait-net";
        var customer = aCompany("BE").named("Rhythm BV");
        routing.letWait(customer.id());
        var report = counter.billed(tenant, aStation("BE"), customer);
        var slot = "/invoices/charges/" + counter.slotOf(tenant, report);
        assertThat(text(counter.open(tenant, "/invoices/waiting")))
                .contains("With the run of 31 December 2026", "€172.52", "Rhythm BV");
        assertThat(text(counter.open(tenant, slot))).contains("Draft", "Bill now", "PO-17");

        assertThat(counter.send(tenant, slot + "/hold", "version", "0", "reason", "The customer asked for a call first")
                        .statusCode())
                .isEqualTo(303);
        assertThat(counter.send(tenant, slot + "/billing", "version", "1").statusCode())
                .isEqualTo(409);
        assertThat(counter.send(tenant, slot + "/release", "version", "0").statusCode())
                .isEqualTo(412);
        assertThat(text(counter.open(tenant, "/invoices/waiting")))
                .contains("On hold", "asked for a call first", "office-wait-net");
        assertThat(counter.send(tenant, slot + "/release", "version", "1").statusCode())
                .isEqualTo(303);
        assertThat(counter.stateOf(tenant, report)).isEqualTo("WAITING");
        assertThat(counter.send(tenant, slot + "/billing", "version", "2").statusCode())
                .isEqualTo(303);

        assertThat(counter.stateOf(tenant, report)).isEqualTo("ISSUED");
        assertThat(text(counter.open(tenant, "/invoices"))).contains("Rhythm BV", "€172.52");
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
    void explainsALine() {
        var tenant = "why-net";
        var id = counter.invoiceOf(tenant, counter.billed(tenant, aStation("BE"), aCompany("BE")));

        var page = text(counter.open(tenant, "/invoices/" + id + "/lines/1"));

        assertThat(page)
                .contains(
                        "labour.ratePerHour",
                        "78.40",
                        "closeout-be",
                        "72.00",
                        "On the report",
                        "47 min",
                        "Billable",
                        "VAT 21%");
        assertThat(backOffice(tenant)
                        .get("/api/invoices/" + id + "/lines/1/explanation")
                        .jsonPath()
                        .getFloat("approval.claimed"))
                .isEqualTo(47f);
        assertThat(backOffice(tenant).get("/invoices/" + id + "/lines/99").statusCode())
                .isEqualTo(404);
        counter.open(tenant, "/invoices/" + id + "/lines/1", "nb");
    }

    private static String version(String tenant, String id) {
        return backOffice(tenant)
                .get("/invoices/" + id + "/credit")
                .asString()
                .replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    private static Persona reader(String tenant, String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(tenant)
                .actingFor(party.id().toString());
    }
}
