package io.closeout.verification.review;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.verification.review.ReportChanges.Change;
import io.closeout.verification.review.ReportChanges.What;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportChangesTest {

    private final UUID caseId = UUID.randomUUID();

    @Test
    void findsNothingBetweenEqualReports() {
        assertThat(ReportChanges.between(
                        aReport().withoutPhotos().forCase(caseId).onSerial("S1").signed(),
                        aReport().withoutPhotos().forCase(caseId).onSerial("S1").signed()))
                .isEmpty();
    }

    @Test
    void namesEachThingThatDiffersWithBeforeAndAfter() {
        var before = aReport()
                .withoutPhotos()
                .onSerial("S1")
                .withLabour("60")
                .withPart("P-1")
                .signed();
        var after = aReport()
                .withoutPhotos()
                .onSerial("S2")
                .onDays("2026-03-02", "2026-03-03")
                .underWarranty()
                .withLabour("90")
                .withLine("L3", LineKind.TRAVEL, "12.5", "KMT")
                .signed();

        assertThat(ReportChanges.between(before, after))
                .containsExactly(
                        new Change(What.EQUIPMENT, null, "S1", "S2"),
                        new Change(What.WORK, null, "2026-03-02 2026-03-02", "2026-03-02 2026-03-03"),
                        new Change(What.SPONSOR, null, null, "0194f7a0-0000-7000-8000-000000000003"),
                        new Change(What.LINE_REMOVED, "L2", "1 C62 part", null),
                        new Change(What.QUANTITY, "L1", "60 MIN", "90 MIN"),
                        new Change(What.LINE_ADDED, "L3", null, "12.5 KMT travel"));
    }

    @Test
    void takesAQuantityWithOtherZerosForTheSame() {
        assertThat(ReportChanges.between(
                        aReport()
                                .withoutPhotos()
                                .onSerial("S1")
                                .withLabour("60")
                                .signed(),
                        aReport()
                                .withoutPhotos()
                                .onSerial("S1")
                                .withLabour("60.00")
                                .signed()))
                .isEmpty();
    }
}
