package io.closeout.report.casefile;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.TECHNICIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ExtraServicesTest {

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void whatIsAskedForOnSiteIsSeenByTheOfficeAndItsStationAlone() {
        var report = draftWithAnUnplannedLine();
        var id = report.id().toString();

        assertThat(asked(BACK_OFFICE, "")).contains(id);
        assertThat(asked(TECHNICIAN, "")).contains(id);
        assertThat(asked(OTHER_STATION, "")).doesNotContain(id);
        assertThat(asked(CUSTOMER, "")).doesNotContain(id);
        assertThat(asked(OTHER_NETWORK, "")).doesNotContain(id);
    }

    @Test
    void itIsNarrowedAsTheDashboardIs() {
        var id = draftWithAnUnplannedLine().id().toString();

        assertThat(asked(BACK_OFFICE, "?country=BE&station=" + CaseEvents.STATION))
                .contains(id);
        assertThat(asked(BACK_OFFICE, "?country=NO")).doesNotContain(id);
        assertThat(asked(BACK_OFFICE, "?network=" + CaseEvents.MANUFACTURER)).doesNotContain(id);
    }

    @Test
    void theDashboardNamesItWithWhatTheCustomerSaid() {
        draftWithAnUnplannedLine();

        var page = BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .get("/?part=events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("Asked for on site", "Also bled the radiators", "Customer agreed");
    }

    private static ReportJson draftWithAnUnplannedLine() {
        var line = Map.of(
                "lineId", "X1",
                "kind", "SERVICE",
                "text", "Also bled the radiators",
                "quantity", 1,
                "unit", "C62",
                "unplanned", true,
                "consented", true);
        var report = ReportJson.anEmptyReport().with("lines", List.of(line));
        TECHNICIAN.handsIn(report).statusCode(201);
        return report;
    }

    private static List<String> asked(People reader, String filter) {
        return reader.gets("/api/cases/extra-services" + filter)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("caseId");
    }
}
