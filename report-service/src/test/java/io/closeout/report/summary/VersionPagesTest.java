package io.closeout.report.summary;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.CUSTOMER;
import static io.closeout.report.People.MANUFACTURER;
import static io.closeout.report.People.NO_ROLE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class VersionPagesTest {

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void bothVersionsAreListedAndWhatDiffersIsSaid() {
        var page = page(BACK_OFFICE, amended(), "");

        assertThat(page)
                .contains("Version 1", "Version 2", "In force", "Earlier", "An Claes, manager")
                .contains("A slip of the pen was corrected", "Carried on from the version before")
                .contains("Labour, Work on the burner: quantity", "90\u00a0min", "60\u00a0min")
                .contains("Line taken away", "32.5\u00a0km");
    }

    @Test
    void anyTwoAreCompared() {
        var report = amended();
        BACK_OFFICE.amends(report.with("orderReference", "PO-77")).statusCode(200);

        assertThat(page(BACK_OFFICE, report, "?from=1&to=3")).contains("PO-77", "60\u00a0min");
        assertThat(page(BACK_OFFICE, report, "?from=2&to=3")).contains("PO-77").doesNotContain("60\u00a0min");
        assertThat(page(BACK_OFFICE, report, "?from=2&to=2")).contains("The two contents are the same.");
        BACK_OFFICE.gets(path(report) + "?from=1&to=9").statusCode(404);
    }

    @Test
    void eachVersionStaysToBeDownloadedAsItWasSigned() throws Exception {
        var report = aReport().signed();
        var first = BACK_OFFICE.gets(report.path()).extract().jsonPath().getString("contentSha256");
        BACK_OFFICE
                .amends(report.withoutLines().withLine("L1", "LABOUR", 60, "MIN"))
                .statusCode(200);

        var file = BACK_OFFICE
                .gets(path(report) + "/1/content.json")
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", org.hamcrest.Matchers.containsString("attachment"))
                .extract()
                .asByteArray();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(first);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"32.5\"");
        assertThat(printed(report, 1)).contains("32.5\u00a0km").contains(first.substring(0, 8));
        assertThat(printed(report, 2)).contains("60\u00a0min").doesNotContain("32.5\u00a0km");
        BACK_OFFICE.gets(path(report) + "/3").statusCode(404);
        BACK_OFFICE.gets(path(report) + "/0/summary.pdf").statusCode(404);
    }

    @Test
    void aVersionIsReadOnAPageOfItsOwn() {
        var report = amended();

        assertThat(BACK_OFFICE
                        .gets(path(report) + "/1?lang=en")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Service report", "32.5\u00a0km", "All versions");
    }

    @Test
    void aDraftSaysWhatIsToCome() {
        assertThat(page(TECHNICIAN, aReport().drafted(), "")).contains("Nobody has signed this report yet.");
    }

    @Test
    void aSingleVersionHasNothingToCompare() {
        assertThat(page(TECHNICIAN, aReport().signed(), "")).contains("there is nothing to compare");
    }

    @Test
    void whoMaySeeTheReportSeesItsVersionsAndNobodyElse() {
        var report = aReport().with("sponsorId", CaseEvents.MANUFACTURER).signed();

        CUSTOMER.gets(path(report)).statusCode(200);
        MANUFACTURER.gets(path(report)).statusCode(200);
        REVIEWER.gets(path(report) + "/1").statusCode(200);
        MANUFACTURER.gets(path(aReport().signed())).statusCode(404);
        OTHER_STATION.gets(path(report)).statusCode(404);
        OTHER_NETWORK.gets(path(report) + "/1/content.json").statusCode(404);
        NO_ROLE.gets(path(report)).statusCode(403);
    }

    @Test
    void aFieldWithoutWordsIsShownNeverthelessAndAHostileOneIsOnlyText() {
        var differences = new FieldByField(
                        new ContentWords(java.util.Locale.ENGLISH, java.util.Map.of(), java.time.ZoneOffset.UTC))
                .compare(json("{\"lines\":[]}"), json("{\"lines\":[],\"weather\":[{\"rain\":\"60\"}]}"));

        assertThat(differences).containsExactly(new Difference("weather", null, "[{\"rain\":\"60\"}]"));
        assertThat(page(
                        TECHNICIAN,
                        aReport().with("orderReference", "<img src=x>").signed(),
                        ""))
                .doesNotContain("<img");
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ReportJson amended() {
        var report = aReport().signed();
        BACK_OFFICE
                .amends(report.withoutLines().withLine("L1", "LABOUR", 60, "MIN"))
                .statusCode(200);
        return report;
    }

    private static String path(ReportJson report) {
        return report.path().replace("/api", "") + "/versions";
    }

    private static String page(People reader, ReportJson report, String query) {
        return reader.asks()
                .header("Accept-Language", "en")
                .get(path(report) + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String printed(ReportJson report, int version) throws IOException {
        var pdf = BACK_OFFICE
                .gets(path(report) + "/" + version + "/summary.pdf?lang=en")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
