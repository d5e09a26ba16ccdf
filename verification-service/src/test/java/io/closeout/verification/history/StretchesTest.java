package io.closeout.verification.history;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.history.Stretches.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void isCutAfterADay() {
        assertThat(worked(LineKind.LABOUR, "2026-03-02T08:00:00Z", "2026-03-03T08:00:01Z"))
                .containsExactly(
                        stretch("2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z"),
                        stretch("2026-03-03T08:00:00Z", "2026-03-03T08:00:01Z"));
    }

    @Test
    void isNobodysPresenceIfItIsLongerThanAWeek() {
        assertThat(worked(LineKind.LABOUR, "2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z"))
                .hasSize(7);
        assertThat(worked(LineKind.LABOUR, "2026-03-02T08:00:00Z", "2026-03-09T08:00:01Z"))
                .isEmpty();
    }

    @Test
    void isNotTheWayThere() {
        assertThat(worked(LineKind.TRAVEL, "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"))
                .isEmpty();
    }

    private static Set<Stretch> worked(LineKind kind, String from, String to) {
        var period = new WorkPeriod(Instant.parse(from), Instant.parse(to));
        return Stretches.of(aReport()
                .withoutLines()
                .withLine("L1", kind, "60", "MIN", line -> line.setPeriods(List.of(period)))
                .signed());
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(Instant.parse(from), Instant.parse(to));
    }
}
