package io.closeout.report.signing;

import static io.closeout.report.CaseEvents.CUSTOMER;
import static io.closeout.report.CaseEvents.MANUFACTURER;
import static io.closeout.report.CaseEvents.STATION;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.ReportJson.anEmptyReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportChange;
import io.closeout.events.report.ReportSigned;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was counted, driven and shared: what events say of it, and when the signer has to agree anew. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SignedMeasuresTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void theEventSaysWhenItWasWorkedAndWhoPaysButNotWhereTheJourneyWent() {
        var report = anEmptyReport()
                .withLine("L1", "LABOUR", 60, "MIN")
                .worked("2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z")
                .withLine("L2", "PART", 1, "C62")
                .whereLine("serialNumber", "P-77")
                .withLine("L3", "TRAVEL", 12, "KMT")
                .whereLine("from", "Geheimstraat 9")
                .whereLine("to", "Stilleweg 3");
        shared(report, 62.5, 37.5).signed();

        var said = service.said(report.id(), ReportSigned.class).getFirst();

        var period = said.getLines().getFirst().getPeriods().getFirst();
        assertThat(period.getFrom()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(period.getTo()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(said.getLines().get(1).getSerialNumber()).isEqualTo("P-77");
        assertThat(said.getSplit())
                .extracting(share -> share.getPayerId() + " " + share.getPercent())
                .containsExactly(CUSTOMER + " 62.5000", STATION + " 37.5000");
        assertThat(said.toString()).doesNotContain("Geheim", "Stille");
    }

    @Test
    void anotherPlaceIsAnotherVersionOfWhichTheEventNamesNoPlace() {
        var report = aReport().whereLine("from", "Geheimstraat 9").signed();
        report.whereLine("from", "Stilleweg 3").whereLine("quantity", 30);

        BACK_OFFICE.amends(report).statusCode(200).body("reportVersion", equalTo(2));

        var said = service.said(report.id(), ReportAmended.class).getFirst();
        assertThat(said.getChanges())
                .containsExactly(new ReportChange("/lines/1/quantity/amount", "\"32.5\"", "\"30\""));
    }

    @Test
    void aLineThatIsGoneIsNamedWithoutItsPlaces() {
        var report = aReport().whereLine("from", "Geheimstraat 9").signed();
        report.withoutLines().withLine("L1", "LABOUR", 90, "MIN");

        BACK_OFFICE.amends(report).statusCode(200);

        assertThat(service.said(report.id(), ReportAmended.class).getFirst().toString())
                .contains("/lines/1")
                .doesNotContain("Geheim");
    }

    @Test
    void whoPaysMoreMustAgree() {
        var report = shared(aReport(), 60, 40).signed();

        needsTheSigner(shared(report, 50, 50));
        needsTheSigner(report.with("split", List.of(share(CUSTOMER, 60), share(MANUFACTURER, 40))));
        needsTheSigner(report.with("split", List.of()));
    }

    @Test
    void aSplitOfWhatOnePaidNeedsTheOthersConsent() {
        needsTheSigner(shared(aReport().signed(), 60, 40));
    }

    @Test
    void sharesInAnotherOrderTakeNothingMore() {
        var report = shared(aReport(), 60, 40).signed();

        report.with("split", List.of(share(STATION, 40), share(CUSTOMER, 60)));

        BACK_OFFICE.amends(report).statusCode(200).body("reportVersion", equalTo(2));
    }

    @Test
    void anAmendmentThatIsSilentAboutTheSplitKeepsIt() {
        var report = shared(aReport(), 60, 40).signed();

        BACK_OFFICE
                .amends(report.without("split").with("orderReference", "PO-9"))
                .statusCode(200);

        assertThat(service.said(report.id(), ReportAmended.class).getFirst().getSplit())
                .hasSize(2);
    }

    @Test
    void whoSharesSeesTheReportAndItsSheet() {
        var alone = aReport().signed();
        var shared = aReport()
                .with("split", List.of(share(CUSTOMER, 60), share(MANUFACTURER, 40)))
                .signed();

        for (var path : List.of(shared.path(), sheetOf(shared))) {
            People.MANUFACTURER.gets(path).statusCode(200);
        }
        for (var path : List.of(alone.path(), sheetOf(alone))) {
            People.MANUFACTURER.gets(path).statusCode(404);
        }
    }

    private static String sheetOf(ReportJson report) {
        return "/reports/%s/summary".formatted(report.id());
    }

    @Test
    void aPayerThatNobodyEnteredIsRefused() {
        var stranger = UUID.randomUUID();
        var report = aReport().with("split", List.of(share(CUSTOMER, 50), share(stranger, 50)));

        TECHNICIAN.handsIn(report).statusCode(400).body("errors.pointer", hasItem("/split/1/payerId"));
    }

    private static void needsTheSigner(ReportJson report) {
        BACK_OFFICE
                .amends(report)
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:acknowledgement-missing"));
    }

    private static ReportJson shared(ReportJson report, double customer, double station) {
        return report.with("split", new ArrayList<>(List.of(share(CUSTOMER, customer), share(STATION, station))));
    }

    private static Map<String, Object> share(UUID payer, double percent) {
        return Map.of("payerId", payer, "percent", percent);
    }
}
