package io.closeout.report.summary;

import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.NO_ROLE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.ReportJson.anEmptyReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SummaryPagesTest {

    private static final String HOSTILE = "<img src=file:///etc/passwd onerror=alert(1)>&{x}";

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theCustomerReadsWhatWasSignedInTheirOwnLanguage() {
        var report = aReport().withRemark("CUSTOMER", "Ketel ontlucht").signed();

        var page = CUSTOMER.gets(report.path().replace("/api", "") + "/summary")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("Werkbon", "Hotel Aan Zee", "Bakker Warmte BV", "Vitodens 200", "90\u00a0min", "32,5\u00a0km")
                .contains("Ketel ontlucht", "An Claes, manager", "2 maart 2026", "SHA-256 van de ondertekende inhoud");
    }

    @Test
    void thePdfHasTheSameWords() throws IOException {
        var report = aReport().signed();

        var text = printed(report, "");

        assertThat(text).contains("Werkbon", "Hotel Aan Zee", "Work on the burner", "90\u00a0min", "An Claes, manager");
    }

    @Test
    void whoSignsSeesWhenItWasWorkedWhereTheJourneyWentAndWhoShares() throws IOException {
        var report = anEmptyReport()
                .withLine("L1", "LABOUR", null, "MIN")
                .worked("2026-03-02T21:00:00Z", "2026-03-02T22:00:00Z", "2026-03-02T22:30:00Z", "2026-03-03T01:00:00Z")
                .withLine("L2", "PART", 1, "C62")
                .whereLine("serialNumber", "P-77")
                .withLine("L3", "TRAVEL", 12, "KMT")
                .whereLine("from", "Gent")
                .whereLine("to", "Oostende")
                .with("split", List.of(share(CaseEvents.CUSTOMER, 62.5), share(CaseEvents.STATION, 37.5)))
                .signed();

        assertThat(printed(report, "?lang=en"))
                .contains("22:00 – 23:00", "23:30 – 3 March 2026 02:00", "Serial number P-77", "Gent – Oostende")
                .contains("Invoice shared between", "Hotel Aan Zee: 62.5\u00a0%", "Bakker Warmte BV: 37.5\u00a0%");
    }

    private static Map<String, Object> share(UUID payer, double percent) {
        return Map.of("payerId", payer, "percent", percent);
    }

    @ParameterizedTest
    @CsvSource({"en,Service report", "fr,Rapport d’intervention", "nb,Servicerapport", "ro,Raport de intervenție"})
    void whoeverReadsAnotherLanguageMayAskForIt(String language, String title) throws IOException {
        assertThat(printed(aReport().signed(), "?lang=" + language)).contains(title);
    }

    @Test
    void aDraftSaysThatNobodySignedIt() throws IOException {
        assertThat(printed(aReport().drafted(), "?lang=en"))
                .contains("Draft, not signed")
                .doesNotContain("An Claes");
    }

    @Test
    void aWithdrawnReportSaysSo() throws IOException {
        var report = aReport().signed();
        STATION.posts(report.path() + "/withdrawal", Map.of("reasonKey", "wrong-customer"))
                .statusCode(200);

        assertThat(printed(report, "?lang=en")).contains("Withdrawn");
    }

    @Test
    void aHostileTextIsOnlyText() throws IOException {
        var report = aReport().withRemark("CUSTOMER", HOSTILE).signed();

        var page = TECHNICIAN
                .gets(report.path().replace("/api", "") + "/summary")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).doesNotContain("<img").contains("&lt;img");
        assertThat(printed(report, "")).contains("onerror=alert(1)").doesNotContain("root:");
    }

    @Test
    void othersSeeNothing() {
        var sheet = aReport().signed().path().replace("/api", "") + "/summary.pdf";

        OTHER_STATION.gets(sheet).statusCode(404);
        OTHER_NETWORK.gets(sheet).statusCode(404);
        NO_ROLE.gets(sheet).statusCode(403);
    }

    private static String printed(ReportJson report, String query) throws IOException {
        var pdf = TECHNICIAN
                .gets(report.path().replace("/api", "") + "/summary.pdf" + query)
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
