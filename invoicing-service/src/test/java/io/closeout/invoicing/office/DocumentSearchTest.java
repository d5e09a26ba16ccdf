package io.closeout.invoicing.office;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.office.Counter.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class DocumentSearchTest {

    private static final String FIND = "find-net";

    @Inject
    Counter counter;

    @Test
    void findsAnInvoiceByAnythingThatIsKnownOfIt() {
        var station = aStation("BE").named("Łódź Kitchens");
        var report = counter.billed(FIND, station, aCompany("BE").named("Bäckerei Müller"));
        counter.billed(
                FIND, aStation("BE").named("Somebody Else"), aCompany("BE").named("Other Company"));
        var id = counter.invoiceOf(FIND, report);
        var document = backOffice(FIND).get("/api/invoices/" + id).jsonPath();
        var number = document.getString("number");

        assertThat(List.of(
                        number,
                        number.replace("-", ""),
                        number.replace("-", " ").toLowerCase(Locale.ROOT),
                        document.getString("document.paying.reference"),
                        "muller backerei",
                        "lodz",
                        report.number() + " mull"))
                .allSatisfy(words -> assertThat(found(FIND, words)).contains(id));
        assertThat(List.of("172.52", "172,52", "PO-17", "CLX24", "00117", "culinox forno"))
                .allSatisfy(words -> assertThat(found(FIND, words)).hasSize(2).contains(id));
        assertThat(List.of("172.53", "nobody", "muller other", "'; drop table invoice"))
                .allSatisfy(words -> assertThat(found(FIND, words)).isEmpty());
    }

    @Test
    void findsAnInvoiceByItsCreditNoteAndCountsBoth() {
        var tenant = "note-net";
        var id = counter.invoiceOf(tenant, counter.billed(tenant, aStation("BE"), aCompany("BE")));
        command(backOffice(tenant))
                .body("{\"reasonKey\":\"goodwill\",\"lines\":[{\"lineNo\":1,\"quantity\":0.5}]}")
                .post("/api/invoices/" + id + "/credit-note");
        var notes = backOffice(tenant).get("/api/invoices/search?state=CREDIT_NOTES");
        var number = notes.jsonPath().getString("items[0].number");

        var counts = backOffice(tenant).queryParam("q", number).get("/api/invoices/search/counts");

        assertThat(found(tenant, number)).containsExactly(id);
        assertThat(counts.jsonPath().<String, Integer>getMap(""))
                .containsEntry("ALL", 1)
                .containsEntry("CREDIT_NOTES", 1)
                .containsEntry("OPEN", 1);
        assertThat(text(counter.open(tenant, "/invoices?state=CREDIT_NOTES")))
                .contains(number, "€47.43", "Credit note");
    }

    @Test
    void writesTheWholeListAsATable() {
        var tenant = "csv-net";
        counter.billed(tenant, aStation("BE").named("=cmd()"), aCompany("BE").named("One, Two"));

        var csv = backOffice(tenant).get("/api/invoices/search/csv");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines().toList())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("'=cmd()", "\"One, Two\"", "EUR,172.52,172.52", ",OPEN,");
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

    private static List<String> found(String tenant, String words) {
        return backOffice(tenant)
                .queryParam("q", words)
                .get("/api/invoices/search")
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static Persona reader(String tenant, String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(tenant)
                .actingFor(party.id().toString());
    }
}
