package io.closeout.report.drafting;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.MANUFACTURER;
import static io.closeout.report.People.NAMELESS_STATION;
import static io.closeout.report.People.NO_ROLE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ReportsResourceTest {

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void aNewReportIsKeptAsItWasMeasured() {
        var report = aReport();

        TECHNICIAN
                .handsIn(report)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAFT"))
                .body("reportVersion", equalTo(0))
                .body("reportNumber", startsWith("R-"))
                .body("lines[0].quantity", equalTo(90))
                .body("lines[0].unit", equalTo("MIN"))
                .body("lines[1].quantity", equalTo(32.5f));
    }

    @Test
    void theSameReportThreeTimesIsOne() {
        var report = aReport();
        TECHNICIAN.handsIn(report).statusCode(201);
        TECHNICIAN.handsIn(report).statusCode(200);

        TECHNICIAN.handsIn(report).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void anEditNeedsTheVersionItWasMadeOn() {
        var report = aReport();
        TECHNICIAN.handsIn(report).statusCode(201);
        report.with("orderReference", "PO-7");
        TECHNICIAN.handsIn(report).statusCode(428);
        TECHNICIAN.edits(report, "\"9\"").statusCode(412);

        TECHNICIAN
                .edits(report, "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("orderReference", equalTo("PO-7"));
    }

    @Test
    void nobodyReportsForAnotherStation() {
        var report = aReport();

        OTHER_STATION.handsIn(report).statusCode(403);
        NAMELESS_STATION.handsIn(report).statusCode(403);
    }

    @Test
    void aReportOfAnotherNetworkLooksLikeNone() {
        var report = aReport();
        TECHNICIAN.handsIn(report).statusCode(201);

        var foreign = OTHER_NETWORK.asks().get(report.path());
        var unknown = OTHER_NETWORK.asks().get("/api/reports/" + UUID.randomUUID());

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
    }

    @Test
    void whoHasNoRoleIsTurnedAway() {
        NO_ROLE.gets(aReport().path()).statusCode(403);
        RestAssured.given().get(aReport().path()).then().statusCode(401);
    }

    @Test
    void internalRemarksStayInside() {
        var report = aReport().withRemark("CUSTOMER", "Please descale").withRemark("INTERNAL", "Bad payer");
        TECHNICIAN.handsIn(report).statusCode(201).body("remarks", hasSize(2));

        CUSTOMER.gets(report.path())
                .statusCode(200)
                .body("remarks.text", hasItem("Please descale"))
                .body("remarks.text", not(hasItem("Bad payer")));
    }

    @Test
    void aManufacturerSeesOnlyWhatItSponsors() {
        var sponsored = aReport().with("sponsorId", io.closeout.report.CaseEvents.MANUFACTURER);
        var other = aReport();
        TECHNICIAN.handsIn(sponsored).statusCode(201);
        TECHNICIAN.handsIn(other).statusCode(201);

        MANUFACTURER.gets(sponsored.path()).statusCode(200);
        MANUFACTURER.gets(other.path()).statusCode(404);
    }

    @Test
    void theListPagesWithoutLossOrRepetition() {
        for (int i = 0; i < 3; i++) {
            var report = aReport();
            TECHNICIAN.handsIn(report).statusCode(201);
        }

        var first = BACK_OFFICE.asks().get("/api/reports?limit=2&state=DRAFT");
        var second = BACK_OFFICE
                .asks()
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/api/reports?limit=2&state=DRAFT");

        assertThat(first.jsonPath().getList("items.id")).hasSize(2);
        assertThat(second.jsonPath().getList("items.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id"));
        BACK_OFFICE.gets("/api/reports?state=NONSENSE").statusCode(400);
    }

    @Test
    void aNewReportOfATechnicianTakesFourStatements() {
        var known = aReport();
        TECHNICIAN.handsIn(known).statusCode(201);
        var report = aReport();

        var statements = Statements.ofRequest(
                report.id(), () -> TECHNICIAN.handsIn(report).statusCode(201));

        // The tenant, the network's key for the technician's opaque id, the row, COMMIT.
        assertThat(statements).hasSize(4);
    }
}
