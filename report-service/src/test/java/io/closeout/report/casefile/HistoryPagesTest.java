package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static io.closeout.report.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.common.Asset;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class HistoryPagesTest {

    @Inject
    Service service;

    private final String serial = "SN 7/" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
        BACK_OFFICE
                .asks()
                .body(Directory.aParty("CUSTOMER")
                        .with("name", "Bakkerij De Wilde")
                        .body())
                .put("/api/parties/" + customer)
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatVisitFollowsAnotherToTheSameEquipmentWithinAMonth() {
        visitOn("2026-01-05", serial);
        visitOn("2026-01-20", serial);
        visitOn("2026-06-20", serial);
        visitOn("2026-06-21", "other " + serial);

        BACK_OFFICE
                .gets("/api/cases/customers/" + customer)
                .statusCode(200)
                .body("customer.name", equalTo("Bakkerij De Wilde"))
                .body("visits", equalTo(4))
                .body("repeats", equalTo(1))
                .body("daysBetweenVisits", equalTo(83))
                .body("firstVisit", equalTo("2026-01-05"))
                .body("lastVisit", equalTo("2026-06-21"))
                .body("kinds[0].visits", equalTo(4))
                .body("equipment", hasSize(2))
                .body("equipment[1].visits", equalTo(3))
                .body("queried", equalTo(4))
                .body("money[0].open", equalTo(484.0f));
    }

    @Test
    void aSerialNumberMayHoldASlashAndABlank() {
        visitOn("2026-01-05", serial);
        var encoded = URLEncoder.encode(serial, StandardCharsets.UTF_8).replace("+", "%20");

        var page = page(BACK_OFFICE, "/cases/equipment/" + encoded);
        var list = page(BACK_OFFICE, "/cases?q=" + encoded);

        assertThat(page).contains(serial, "HT 100", "Bakkerij De Wilde", "Bakker Warmte BV", "5 January 2026");
        assertThat(list).contains("/cases/equipment/" + encoded, "All about " + serial);
    }

    @Test
    void aCaseLeadsToItsCustomerAndItsEquipment() {
        var of = visitOn("2026-01-05", "SN-" + customer);

        assertThat(page(BACK_OFFICE, "/cases/" + of.caseId()))
                .contains("href=\"/cases/customers/" + customer, "href=\"/cases/equipment/SN-" + customer);
    }

    @Test
    void everybodySeesTheHistoryOfTheirOwnCasesOnly() {
        visitOn("2026-01-05", serial);
        var history = "/api/cases/customers/" + customer;

        STATION.gets(history).statusCode(200).body("cases", equalTo(1));
        OTHER_STATION.gets(history).statusCode(404);
        CUSTOMER.gets(history).statusCode(404);
        OTHER_NETWORK.gets(history).statusCode(404);
        BACK_OFFICE.gets("/api/cases/customers/" + UUID.randomUUID()).statusCode(404);
        BACK_OFFICE
                .gets("/api/cases/equipment/none-" + serial.replaceAll("[ /]", ""))
                .statusCode(404);
    }

    @Test
    void aCustomerIsNotToldHowOftenTheVerificationAsked() {
        var of = aCase();
        service.takes(
                Recorded.first(NETWORK, of.caseId(), of.signed()), Recorded.first(NETWORK, of.caseId(), of.queried()));

        CUSTOMER.gets("/api/cases/customers/" + CaseEvents.CUSTOMER)
                .statusCode(200)
                .body("queried", nullValue());
        assertThat(page(CUSTOMER, "/cases/customers/" + CaseEvents.CUSTOMER))
                .contains("Visits")
                .doesNotContain("question of the verification", "/parties/");
    }

    @Test
    void aCustomerWithoutACaseIsAnEmptyPageForTheOffice() {
        assertThat(page(BACK_OFFICE, "/cases/customers/" + customer))
                .contains("No work was done for this customer yet");
    }

    @Test
    void theHistoryIsWrittenInEveryLanguage() {
        visitOn("2026-01-05", serial);
        for (var language : new String[] {"en", "fr", "nl", "nb", "ro"}) {
            BACK_OFFICE
                    .asks()
                    .header("Accept-Language", language)
                    .accept("text/html")
                    .get("/cases/customers/" + customer)
                    .then()
                    .statusCode(200);
        }
    }

    private CaseEvents visitOn(String day, String serialNumber) {
        var of = aCase();
        var invoice = anInvoiceOf(of);
        var signed = of.signed();
        put(signed, "signerId", customer);
        put(signed, "billToId", customer);
        put(signed, "asset", new Asset(null, serialNumber, "HT 100"));
        put(signed, "serviceFrom", LocalDate.parse(day));
        put(signed, "serviceTo", LocalDate.parse(day));
        service.takes(
                Recorded.first(NETWORK, of.caseId(), signed),
                Recorded.first(NETWORK, of.caseId(), of.queried()),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.issued()).ofCase(of.caseId()));
        return of;
    }

    private static void put(SpecificRecord event, String field, Object value) {
        event.put(event.getSchema().getField(field).pos(), value);
    }

    private static String page(People reader, String path) {
        return reader.asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
