package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.CUSTOMER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.history.Past;
import io.closeout.verification.reference.Catalogue;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Facts.Unplanned;
import io.closeout.verification.rules.Facts.Work;
import io.closeout.verification.rules.ResourceFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFactsTest {

    private static final Catalogue CATALOGUE =
            Catalogue.read(ResourceFile.read("reference/operations.yaml"), ResourceFile.read("reference/parts.yaml"));

    @Test
    void whatWasNotOrderedIsMeasuredInTimeDistanceAndPieces() {
        var facts = facts(aReport()
                .withExtra(LineKind.LABOUR, "30.01", "MIN")
                .withExtra(LineKind.OVERTIME, "10", "MIN")
                .withExtra(LineKind.TRAVEL, "12.5", "KMT")
                .withExtra(LineKind.TRAVEL, "1", "C62")
                .withExtra(LineKind.PART, "2.5", "MTR")
                .withPart("HT-IGN"));

        assertThat(facts.unplanned()).isEqualTo(new Unplanned(2_401, 12_500, 4));
    }

    @Test
    void aReportWithoutExtrasHasNone() {
        assertThat(facts(aReport()).unplanned()).isEqualTo(Unplanned.NOTHING);
    }

    @Test
    void sharesThatMakeNoWholeAreNotVerified() {
        assertThat(facts(aReport().splitBetween(CUSTOMER, "60", STATION, "40"))).isNotNull();

        assertThatThrownBy(() -> facts(aReport().splitBetween(CUSTOMER, "60", STATION, "39.9999")))
                .isInstanceOf(UnverifiableReportException.class);
        assertThatThrownBy(() -> facts(aReport().splitBetween(CUSTOMER, "60", CUSTOMER, "40")))
                .isInstanceOf(UnverifiableReportException.class);
        assertThatThrownBy(() -> facts(aReport().splitBetween(CUSTOMER, "120", STATION, "-20")))
                .isInstanceOf(UnverifiableReportException.class);
    }

    @Test
    void addsTheStandardTimesOfAllOperations() {
        var work = facts(aReport().withOperations("HEAT-SERVICE", "HEAT-VALVE")).work();

        assertThat(work.operationsKnown()).isTrue();
        assertThat(work.standardSeconds()).isEqualTo((75 + 60) * 60);
    }

    @Test
    void namesTheOperationsThatNoCatalogueHas() {
        var work = facts(aReport().withOperations("HEAT-SERVICE", "HEAT-DANCE")).work();

        assertThat(work.operationsKnown()).isFalse();
        assertThat(work.unknownOperations()).isEqualTo("HEAT-DANCE");
    }

    @Test
    void noOperationHasNoStandardTime() {
        assertThat(facts(aReport().withOperations()).work().operationsKnown()).isFalse();
    }

    @Test
    void isSignedEarlyBySecondsOnlyBeforeTheLastNotedStretchOnTheSpotEnds() {
        assertThat(signedEarly("15:30:00", LineKind.LABOUR)).isZero();
        assertThat(signedEarly("15:30:01", LineKind.LABOUR)).isEqualTo(1);
        assertThat(signedEarly("17:00:00", LineKind.TRAVEL)).isZero();
        assertThat(facts(aReport()).report().secondsSignedEarly()).isZero();
    }

    @Test
    void overtimeIsHeldAgainstTheCalendarOnlyIfAllOfItCanBeTold() {
        var noted = overtime(aReport(), "L8", period("17:00:00", "18:00:00"));
        var partly = overtime(overtime(aReport(), "L8", period("17:00:00", "18:00:00")), "L9");

        assertThat(work(noted, new KnownReference().calendar(false)))
                .extracting(Work::calendarKnown, Work::overtimeSecondsOffHours)
                .containsExactly(true, 3_600L);
        assertThat(work(partly, new KnownReference().calendar(false)).calendarKnown())
                .isFalse();
        assertThat(work(noted, new KnownReference()).calendarKnown()).isFalse();
        assertThat(work(aReport(), new KnownReference().calendar(true)).calendarKnown())
                .isFalse();
    }

    @Test
    void theWayIsKnownOnlyIfThePlacesAre() {
        assertThat(facts(aReport()).travel().geographyKnown()).isFalse();
        assertThat(facts(aReport().with(report -> report.setMetresFromSeat(0L))).travel())
                .extracting(Facts.Travel::geographyKnown, Facts.Travel::metresFromSeat)
                .containsExactly(true, 0L);
        assertThat(facts(aReport().with(report -> report.setMetresFromSeat(-1L)))
                        .travel())
                .extracting(Facts.Travel::geographyKnown, Facts.Travel::metresFromSeat)
                .containsExactly(false, 0L);
    }

    @Test
    void nobodyWorksBackwardsOrForLessThanNothing() {
        assertThatThrownBy(() -> facts(worked(LineKind.LABOUR, period("10:00:00", "10:00:00"))))
                .isInstanceOf(UnverifiableReportException.class)
                .hasMessage("line L9 was worked backwards in time");
        assertThatThrownBy(() -> facts(aReport()
                        .withLine(
                                "L9",
                                LineKind.PART,
                                "1",
                                "C62",
                                line -> line.setClaimedUnitPrice(new UnitPrice(new BigDecimal("-0.000001"), "EUR")))))
                .isInstanceOf(UnverifiableReportException.class)
                .hasMessage("line L9 has a negative price");
    }

    private static long signedEarly(String end, LineKind kind) {
        var report = worked(kind, period("14:00:00", end)).signedAt("2026-03-02T15:30:00Z");
        return facts(report).report().secondsSignedEarly();
    }

    private static ReportFixture worked(LineKind kind, WorkPeriod period) {
        return aReport().withLine("L9", kind, "60", "MIN", line -> line.setPeriods(List.of(period)));
    }

    private static ReportFixture overtime(ReportFixture report, String lineId, WorkPeriod... periods) {
        return report.withLine(lineId, LineKind.OVERTIME, "60", "MIN", line -> line.setPeriods(List.of(periods)));
    }

    private static WorkPeriod period(String from, String to) {
        return new WorkPeriod(
                Instant.parse("2026-03-02T%sZ".formatted(from)), Instant.parse("2026-03-02T%sZ".formatted(to)));
    }

    private static Work work(ReportFixture report, KnownReference reference) {
        return ReportFacts.of(report.signed(), reference, Past.NOTHING).work();
    }

    private static Facts facts(ReportFixture report) {
        return ReportFacts.of(report.signed(), CATALOGUE, Past.NOTHING);
    }
}
