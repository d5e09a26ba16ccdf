package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.SIGNED_AT;
import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.MANUFACTURER;
import static io.closeout.report.People.NO_ROLE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class CasesResourceTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aCaseTellsWhereItStandsAndWhoIsNext() {
        var of = invoicedCase();

        BACK_OFFICE
                .gets(path(of))
                .statusCode(200)
                .body("stage", equalTo("INVOICED"))
                .body("next.actor", equalTo("PAYER"))
                .body("next.party.name", equalTo("Hotel Aan Zee"))
                .body("next.date", equalTo("2026-04-05"))
                .body("timeline.stage[3]", equalTo("INVOICED"))
                .body("timeline.findAll { it.state == 'CURRENT' }", hasSize(1))
                .body("invoices[0].state", equalTo("OPEN"))
                .body("amounts[0].open", equalTo(121.0f))
                .body("history.type", equalTo(List.of("ReportSigned", "ReportVerified", "InvoiceIssued")));
    }

    @Test
    void stationAndManufacturerSeeTheSameBody() {
        var of = invoicedCase();

        var station = STATION.gets(path(of)).statusCode(200).extract().asString();
        var manufacturer = MANUFACTURER.gets(path(of)).statusCode(200).extract().asString();

        assertThat(manufacturer).isEqualTo(station);
    }

    @Test
    void othersSeeNothingOfIt() {
        var of = invoicedCase();

        OTHER_STATION.gets(path(of)).statusCode(404);
        OTHER_NETWORK.gets(path(of)).statusCode(404);
        NO_ROLE.gets(path(of)).statusCode(403);
        assertThat(OTHER_STATION
                        .gets("/api/cases?q=" + of.number())
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        CUSTOMER.gets(path(of)).statusCode(200);
    }

    @Test
    void aDraftIsAnOpenCaseOfItsOwn() {
        var report = aReport().drafted();

        BACK_OFFICE
                .gets("/api/cases/" + report.id())
                .statusCode(200)
                .body("stage", equalTo("OPEN"))
                .body("next.actionKey", equalTo("case.next.sign"))
                .body("timeline", hasSize(7));
    }

    @Test
    void theListPagesThroughEveryCaseOnce() {
        for (var i = 0; i < 5; i++) {
            invoicedCase();
        }
        var seen = new ArrayList<String>();
        String next = "";

        do {
            var page = BACK_OFFICE
                    .gets("/api/cases?limit=2&cursor=" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.caseId"));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    @Test
    void theListIsNarrowedByStageSearchAndOverdue() {
        var of = invoicedCase();

        BACK_OFFICE.gets("/api/cases?stage=INVOICED&q=" + of.number()).body("items", hasSize(1));
        BACK_OFFICE.gets("/api/cases?stage=CLOSED&q=" + of.number()).body("items", hasSize(0));
        BACK_OFFICE.gets("/api/cases?overdue=true&q=" + of.number()).body("items", hasSize(0));
        BACK_OFFICE.gets("/api/cases?q=%25").body("items", hasSize(0));
    }

    @Test
    void aFilterThatMakesNoSenseIsRefused() {
        for (var query : new String[] {"stage=NONE", "performer=x", "overdue=maybe", "limit=0", "cursor=abc"}) {
            assertThat(BACK_OFFICE.gets("/api/cases?" + query).extract().statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        BACK_OFFICE.gets("/api/cases/" + UUID.randomUUID()).statusCode(404);
        BACK_OFFICE.gets("/api/cases/not-an-id").statusCode(404);
    }

    @Test
    void theSummaryCountsCasesAndMoney() {
        invoicedCase();

        BACK_OFFICE
                .gets("/api/cases/summary")
                .statusCode(200)
                .body("stages.find { it.stage == 'INVOICED' }.cases", greaterThanOrEqualTo(1))
                .body("money.find { it.currency == 'EUR' }.open", greaterThanOrEqualTo(121.0f))
                .body("lastEvents[0].reportNumber", startsWith("R-"));
    }

    @Test
    void thePagesShowThemselves() {
        var of = invoicedCase();

        assertThat(page("/"))
                .contains("Cases by stage", "Invoice 2026-", "data-stream")
                .doesNotContain("<script>");
        assertThat(page("/?part=overview")).contains("progress").doesNotContain("<html");
        assertThat(page("/cases?q=" + of.number())).contains(of.number(), "Hotel Aan Zee", "5 April 2026");
        assertThat(page("/cases/" + of.caseId()))
                .contains(of.number(), "€121.00", "aria-current=\"step\"", "Calor Werke");
        assertThat(page("/cases?q=nothing-like-this")).contains("No case matches");
    }

    @Test
    void whatHappenedIsToldWithItsReasonInWords() {
        var of = aCase();
        var another = of.amended(3);
        another.put(another.getSchema().getField("reasonKey").pos(), "amendment.meter-read-twice");
        service.takes(
                Recorded.first(NETWORK, of.caseId(), of.signed()),
                Recorded.first(NETWORK, of.caseId(), of.amended(2)).asVersion(2),
                Recorded.first(NETWORK, of.caseId(), another).asVersion(3),
                Recorded.first(NETWORK, of.caseId(), of.withdrawn()).asVersion(4));

        assertThat(page("/cases/" + of.caseId()))
                .contains("Reason: A slip of the pen was corrected", "Reason: Meter read twice")
                .contains("Reason: The report named the wrong customer")
                .doesNotContain("amendment.", "withdrawal.");
    }

    private static String page(String path) {
        return BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private CaseEvents invoicedCase() {
        var of = aCase();
        var invoice = anInvoiceOf(of);
        service.takes(
                Recorded.first(NETWORK, of.caseId(), of.signed()).at(SIGNED_AT),
                Recorded.first(NETWORK, of.caseId(), of.verified(1, 1)).at(SIGNED_AT.plusSeconds(60)),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.issued())
                        .ofCase(of.caseId())
                        .at(SIGNED_AT.plusSeconds(90)));
        return of;
    }

    private static String path(CaseEvents of) {
        return "/api/cases/" + of.caseId();
    }
}
