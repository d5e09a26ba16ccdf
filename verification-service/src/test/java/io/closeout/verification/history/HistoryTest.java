package io.closeout.verification.history;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.history.Deliveries.idOf;
import static io.closeout.verification.history.Deliveries.numberOf;
import static io.closeout.verification.history.Deliveries.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class HistoryTest {

    private static final String REPEAT =
            "(facts -> 'history' ->> 'repeatedReport') || ' '" + " || (facts -> 'history' ->> 'repeatedAfterDays')";
    private static final String ELSEWHERE = "facts -> 'history' ->> 'technicianElsewhere'";

    @Inject
    Service service;

    @Test
    void namesTheNewestEarlierRepairOfTheSameEquipment() {
        var old = repair("REPEAT-1", "2026-01-05");
        var newer = repair("repeat-1 ", "2026-02-20");
        var maintenance = aReport().onSerial("REPEAT-1").onDays("2026-02-25", "2026-02-25");
        var again = repair("REPEAT-1", "2026-03-02");
        service.takes(signed(old), signed(newer), signed(maintenance));

        service.takes(signed(again));

        assertThat(knew(again, REPEAT)).isEqualTo(numberOf(newer) + " 10");
        assertThat(knew(newer, REPEAT)).isEqualTo(numberOf(old) + " 46");
        assertThat(knew(old, REPEAT)).isEqualTo(" 0");
    }

    @Test
    void holdsNoReportAgainstOneThatCameLater() {
        var late = repair("LATE-1", "2026-01-05");
        var again = repair("LATE-1", "2026-03-02");

        service.takes(signed(again), signed(late));

        assertThat(knew(again, REPEAT)).isEqualTo(" 0");
    }

    @Test
    void seesATechnicianInTwoPlacesAtOnce() {
        var here = worked("tech-1", "PLACE-1", "09:00:00", "11:00:00");
        var there = worked("tech-1", "PLACE-2", "10:59:59", "12:00:00");
        var afterwards = worked("tech-1", "PLACE-3", "12:00:00", "13:00:00");
        var colleague = worked("tech-2", "PLACE-4", "09:00:00", "13:00:00");

        service.takes(signed(here), signed(there), signed(afterwards), signed(colleague));

        assertThat(knew(here, ELSEWHERE)).isEmpty();
        assertThat(knew(there, ELSEWHERE)).isEqualTo(numberOf(here));
        assertThat(knew(afterwards, ELSEWHERE)).isEmpty();
        assertThat(knew(colleague, ELSEWHERE)).isEmpty();
    }

    @Test
    void seesATechnicianWhoseStretchAtAnotherPlaceLastsForDays() {
        var long1 = aReport()
                .onSerial("LONG-1")
                .onDays("2026-03-02", "2026-03-05")
                .with(report -> report.setTechnicianId("tech-long"))
                .withLine(
                        "L9",
                        LineKind.LABOUR,
                        "60",
                        "MIN",
                        line -> line.setPeriods(List.of(new WorkPeriod(
                                Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-05T08:00:00Z")))));
        var there = worked("tech-long", "LONG-2", "07:00:00", "08:00:01");

        service.takes(signed(long1), signed(there));

        assertThat(knew(there, ELSEWHERE)).isEqualTo(numberOf(long1));
    }

    private static ReportFixture repair(String serial, String day) {
        return aReport()
                .onSerial(serial)
                .onDays(day, day)
                .signedAt(day + "T18:00:00Z")
                .with(report -> report.setInterventionType("repair"));
    }

    private static ReportFixture worked(String technician, String serial, String from, String to) {
        var day = technician.equals("tech-long") ? "2026-03-05" : "2026-03-02";
        var period = new WorkPeriod(
                Instant.parse("%sT%sZ".formatted(day, from)), Instant.parse("%sT%sZ".formatted(day, to)));
        return aReport()
                .onSerial(serial)
                .with(report -> report.setTechnicianId(technician))
                .withLine("L9", LineKind.LABOUR, "60", "MIN", line -> line.setPeriods(List.of(period)));
    }

    private String knew(ReportFixture report, String what) {
        return knewOf(report, 1, what);
    }

    /** What the rules knew when they judged that version. */
    private String knewOf(ReportFixture report, int version, String what) {
        return service.rows(
                        "select " + what + " from (select convert_from(facts, 'UTF8')::jsonb -> 'facts' as facts"
                                + " from judged_facts where case_id = ? and report_version = ?) kept",
                        idOf(report),
                        version)
                .getFirst();
    }
}
