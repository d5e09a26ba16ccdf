package io.closeout.report.drafting;

import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.anEmptyReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clock, mileometer and type plate, as devices hand them in. The day of service is 2 March in Brussels, UTC+1. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class MeasuredLinesTest {

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void periodsMakeTheQuantityAndStayAsTheyWereCounted() {
        var report = labour(null)
                .worked(
                        "2026-03-02T08:00:00.900Z", "2026-03-02T09:10:37.100Z",
                        "2026-03-02T09:30:00Z", "2026-03-02T09:50:00Z")
                .whereLine("unit", null);

        TECHNICIAN
                .handsIn(report)
                .statusCode(201)
                .body("lines[0].quantity", equalTo(90.62f))
                .body("lines[0].unit", equalTo("MIN"))
                .body("lines[0].periods.from", contains("2026-03-02T08:00:00Z", "2026-03-02T09:30:00Z"));
    }

    @Test
    void minutesThatTheDeviceAddedUpMustBeThoseOfTheClock() {
        TECHNICIAN
                .handsIn(labour(60).worked("2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"))
                .statusCode(201);

        refuses(
                labour(60.01).worked("2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"),
                "/lines/0/quantity",
                "is not 60, the sum of the periods in minutes");
    }

    @Test
    void aNightShiftWithAPausePassesMidnight() {
        TECHNICIAN
                .handsIn(labour(null)
                        .worked(
                                "2026-03-02T21:00:00Z", "2026-03-02T23:30:00Z",
                                "2026-03-03T00:00:00Z", "2026-03-03T05:00:00Z"))
                .statusCode(201)
                .body("lines[0].quantity", equalTo(450));
    }

    @Test
    void workOutsideOfTheDaysOfServiceIsRefused() {
        var midnight = "2026-03-01T23:00:00Z";
        TECHNICIAN.handsIn(labour(null).worked(midnight, "2026-03-02T00:00:00Z")).statusCode(201);

        var outside = "is outside of the days of service";
        refuses(labour(null).worked("2026-03-01T22:59:59Z", midnight), "/lines/0/periods/0/from", outside);
        refuses(
                labour(null).worked("2026-03-02T23:00:00Z", "2026-03-03T00:00:00Z"),
                "/lines/0/periods/0/from",
                outside);
        refuses(
                labour(null).worked("2026-03-02T22:00:00Z", "2026-03-03T23:00:01Z"),
                "/lines/0/periods/0/to",
                "is later than the day after the last day of service");
    }

    @Test
    void periodsAreInOrderAndDoNotOverlap() {
        TECHNICIAN
                .handsIn(labour(null)
                        .worked(
                                "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z",
                                "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"))
                .statusCode(201);

        refuses(
                labour(60)
                        .worked(
                                "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z",
                                "2026-03-02T08:59:59Z", "2026-03-02T10:00:00Z"),
                "/lines/0/periods/1/from",
                "is before the last one ended");
        refuses(
                labour(60).worked("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z"),
                "/lines/0/periods/0/to",
                "is not after from");
        refuses(
                labour(60).worked("2026-03-02T09:00:00Z", "2026-03-04T09:00:01Z"),
                "/lines/0/periods/0/to",
                "is more than 48 hours after from");
    }

    @Test
    void absurdPeriodsAreRefusedAndNeverAnError() {
        var many = new String[102];
        Arrays.fill(many, "2026-03-02T09:00:00Z");

        refuses(labour(60).worked(many), "/lines/0/periods", "has more than 50 entries");
        refuses(
                labour(60).worked("-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"),
                "/lines/0/periods/0/to",
                "is more than 48 hours after from");
        refuses(
                labour(null).worked("+999999999-12-31T23:59:58Z", "+999999999-12-31T23:59:59Z"),
                "/lines/0/periods/0/from",
                "is outside of the days of service");
        refuses(labour(60).with("serviceFrom", "-999999999-01-01"), "/serviceFrom", "lies before 1970");
        refuses(labour(60).with("serviceTo", "+999999999-12-31"), "/serviceTo", "is more than a year later");
    }

    @Test
    void eachKindOfLineHasItsUnits() {
        refuses(line("LABOUR", 1, "C62"), "/lines/0/unit", "is none of MIN");
        refuses(line("OVERTIME", 1, "KMT"), "/lines/0/unit", "is none of MIN");
        refuses(line("TRAVEL", 1, "LTR"), "/lines/0/unit", "is none of KMT, MIN, C62");
        refuses(line("PART", 1, "MIN"), "/lines/0/unit", "is none of C62, KGM, LTR, MTR, MTK");
        refuses(
                line("PART", 1, "C62").worked("2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"),
                "/lines/0/periods",
                "belongs to labour and overtime only");
    }

    @Test
    void aJourneyHasPlacesAndAFlatRateHasAZone() {
        refuses(line("TRAVEL", 1, "C62"), "/lines/0/code", "is none of ZONE-1, ZONE-2, ZONE-3");
        refuses(line("PART", 1, "C62").whereLine("from", "Gent"), "/lines/0/from", "belongs to travel only");

        TECHNICIAN
                .handsIn(line("TRAVEL", 1, "C62")
                        .whereLine("code", "ZONE-2")
                        .whereLine("from", " Workshop Gent ")
                        .whereLine("to", "Kaai 4, Oostende"))
                .statusCode(201)
                .body("lines[0].from", equalTo("Workshop Gent"))
                .body("lines[0].to", equalTo("Kaai 4, Oostende"));
    }

    @Test
    void aPartHasASerialNumberUnderEitherName() {
        refuses(labour(60).whereLine("serialNumber", "7"), "/lines/0/serialNumber", "belongs to parts only");

        TECHNICIAN
                .handsIn(line("PART", 1, "C62").whereLine("serial", "P-77"))
                .statusCode(201)
                .body("lines[0].serialNumber", equalTo("P-77"));
    }

    @Test
    void overtimeOfSeveralDaysNamesItsDay() {
        var longer = line("OVERTIME", 60, "MIN").with("serviceTo", "2026-03-03");
        refuses(longer, "/lines/0/performedOn", "is missing; overtime belongs to one day");

        TECHNICIAN.handsIn(line("OVERTIME", 60, "MIN")).statusCode(201);
        TECHNICIAN.handsIn(longer.whereLine("performedOn", "2026-03-03")).statusCode(201);
    }

    @Test
    void aLineWithoutAnythingNewIsShownWithoutIt() {
        var shown = TECHNICIAN.handsIn(labour(60)).statusCode(201).extract().asString();

        assertThat(shown).doesNotContain("periods", "\"from\"", "\"to\"", "split");
    }

    private static ReportJson labour(@Nullable Object minutes) {
        return line("LABOUR", minutes, "MIN");
    }

    private static ReportJson line(String kind, @Nullable Object quantity, String unit) {
        return anEmptyReport().withLine("L1", kind, quantity, unit);
    }

    private static void refuses(ReportJson report, String pointer, String detail) {
        TECHNICIAN
                .handsIn(report)
                .statusCode(400)
                .body("errors.findAll { it.pointer == '%s' }.detail".formatted(pointer), hasItem(detail))
                .body("errors.pointer", not(hasItem("/split")));
    }
}
