package io.closeout.report.consent;

import static io.closeout.report.CaseEvents.CUSTOMER;
import static io.closeout.report.CaseEvents.STATION;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times, serial numbers, ways and shares are put before the signer and the office as people read them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class MeasuredChangesTest {

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theSignerReadsThemInTheirLanguageAndByTheClocksOfThePlace() {
        var report = measured().signed();

        var page = Signer.opens(Signer.isAskedAbout(changed(report))).reads().asString();

        assertThat(page)
                .contains("Arbeid, Work on the burner: werktijden")
                .contains("2 maart 2026 08:00 – 09:30", "2 maart 2026 08:00 – 09:30, 10:00 – 10:45")
                .contains("Onderdeel, Work on the burner: serienummer", "SN-OLD", "SN-NEW")
                .contains(
                        "Verplaatsing, Work on the burner: van", "Work on the burner: naar", "near Gent", "near Aalter")
                .contains("Factuur gedeeld tussen")
                .contains("Hotel Aan Zee 62,5\u00a0% · Bakker Warmte BV 37,5\u00a0%")
                .contains("Hotel Aan Zee 70\u00a0% · Bakker Warmte BV 30\u00a0%")
                .doesNotContain("payerId", "07:00:00Z");
    }

    @Test
    void theVersionsSayThemToo() {
        var report = measured().signed();
        Signer.opens(Signer.isAskedAbout(changed(report))).agrees();

        assertThat(versions(report))
                .contains("Labour, Work on the burner: times of work", "08:00 – 09:30, 10:00 – 10:45")
                .contains("Part, Work on the burner: serial number", "SN-OLD", "SN-NEW")
                .contains("Travel, Work on the burner: to", "near Gent", "near Aalter")
                .contains("Invoice shared between", "Hotel Aan Zee 62.5\u00a0%", "Bakker Warmte BV 30\u00a0%");
    }

    @Test
    void aLineThatCameIsToldWithWhatWasMeasured() {
        var report = measured().signed();
        report.withLine("L4", "PART", 1, "C62").whereLine("serialNumber", "SN-MORE");
        report.withLine("L5", "TRAVEL", 8, "KMT").whereLine("to", "Knokke");
        Signer.isAskedAbout(report);

        assertThat(versions(report)).contains("Serial number SN-MORE", "… – Knokke");
    }

    private static ReportJson measured() {
        return lines(aReport().withoutLines(), "SN-OLD", "Gent", "2026-03-02T07:00:00Z", "2026-03-02T08:30:00Z")
                .with("split", shares(62.5, 37.5));
    }

    private static ReportJson changed(ReportJson report) {
        return lines(
                        report.withoutLines(),
                        "SN-NEW",
                        "Aalter",
                        "2026-03-02T07:00:00Z",
                        "2026-03-02T08:30:00Z",
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T09:45:00Z")
                .with("split", shares(70, 30));
    }

    private static ReportJson lines(ReportJson report, String serial, String from, String... instants) {
        return report.withLine("L1", "LABOUR", null, "MIN")
                .worked(instants)
                .withLine("L2", "TRAVEL", 12, "KMT")
                .whereLine("from", from)
                .whereLine("to", "near " + from)
                .withLine("L3", "PART", 1, "C62")
                .whereLine("serialNumber", serial);
    }

    private static List<Map<String, Object>> shares(double customer, double station) {
        return List.of(share(CUSTOMER, customer), share(STATION, station));
    }

    private static Map<String, Object> share(UUID payer, double percent) {
        return Map.of("payerId", payer, "percent", percent);
    }

    private static String versions(ReportJson report) {
        return BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .get(report.path().replace("/api", "") + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
