package io.closeout.report.figures;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_STATION;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class FiguresOnTheDashboardTest {

    @Inject
    Service service;

    @Inject
    Clock clock;

    @BeforeEach
    void aCaseTookAllItsSteps() {
        Directory.isFilled();
        Work.of(CaseEvents.STATION, clock.instant().minus(ofDays(10)))
                .in("MT")
                .verifiedAfter(ofHours(36))
                .issuedAfter(ofHours(41))
                .paidAfter(ofDays(9))
                .isToldTo(service);
    }

    @Test
    void aChartIsDrawnOnTheServerAndItsNumbersAreText() {
        var page = page(BACK_OFFICE, "/?country=MT", "en");

        assertThat(page)
                .contains("From signature to approval", "1.5\u00a0d", "5.0\u00a0h", "Approved at once", "100%")
                .contains("<svg class=\"chart\"", "<rect class=\"column\"", "<summary>The numbers of these charts")
                .doesNotContain("style=", "<style", "NaN");
    }

    @Test
    void theFilterOffersWhatThereIsAndRemembersWhatWasChosen() {
        var page = page(BACK_OFFICE, "/?country=MT&station=" + CaseEvents.STATION, "en");

        assertThat(page)
                .contains("<option value=\"MT\" selected>Malta</option>")
                .contains("<option value=\"" + CaseEvents.STATION + "\" selected>Bakker Warmte BV</option>");
    }

    @Test
    void anOpenPageAsksForItsChartsWithTheSameFilter() {
        assertThat(page(BACK_OFFICE, "/?country=MT", "en")).contains("data-live=\"/?part=figures&amp;country=MT&");

        assertThat(page(BACK_OFFICE, "/?part=figures&country=MT&", "en"))
                .contains("<svg class=\"chart\"", "1.5\u00a0d")
                .doesNotContain("<html", "<form");
    }

    @Test
    void aReaderIsOfferedNoStationsOfOthers() {
        assertThat(page(OTHER_STATION, "/", "en")).doesNotContain("Bakker Warmte BV");
    }

    @Test
    void theFiguresAreWrittenTheReadersWay() {
        assertThat(page(BACK_OFFICE, "/?country=MT", "fr"))
                .contains("De la signature à l’approbation", "1,5\u00a0j", "100\u00a0%");
        assertThat(page(BACK_OFFICE, "/?country=MT", "nl"))
                .contains("Van handtekening tot goedkeuring", "1,5\u00a0d", "5,0\u00a0u");
        assertThat(page(BACK_OFFICE, "/?country=MT", "nb"))
                .contains("Fra signatur til godkjenning", "1,5\u00a0d", "5,0\u00a0t");
        assertThat(page(BACK_OFFICE, "/?country=MT", "ro")).contains("De la semnătură la aprobare", "1,5\u00a0z");
    }

    @Test
    void aFilterThatMakesNoSenseIsAProblemAndNoEmptyChart() {
        BACK_OFFICE.asks().accept("text/html").get("/?country=Malta").then().statusCode(400);
    }

    private static String page(People reader, String path, String language) {
        return reader.asks()
                .header("Accept-Language", language)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
