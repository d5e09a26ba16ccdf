package io.closeout.verification.coverage;

import static io.closeout.verification.ReportFixture.CUSTOMER;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.verification.rules.ResourceFile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargesTest {

    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));
    private static final UUID CASE = UUID.fromString("0194f7a0-1111-7000-8000-000000000009");

    @Test
    void haveOneEntryPerPayerAndPurpose() {
        var charges = charges(aReport()
                .underWarranty()
                .withPart("HT-PUMP-25")
                .withUnplanned(true)
                .signed());

        assertThat(charges).extracting(Charge::getPayerId).containsExactly(MANUFACTURER, CUSTOMER);
        assertThat(charges)
                .extracting(Charge::getPurpose)
                .containsExactly(ChargePurpose.WARRANTY, ChargePurpose.CUSTOMER);
    }

    @Test
    void holdEveryLineOfTheReportOnce() {
        var report = aReport()
                .underWarranty()
                .withPart("HT-PUMP-25")
                .withUnplanned(true)
                .withTravel("500")
                .signed();

        assertThat(charges(report))
                .flatExtracting(Charge::getLines)
                .extracting(line -> ((ChargeLine) line).getLineId())
                .containsExactlyInAnyOrder("L1", "L2", "L3", "L4");
    }

    @Test
    void leaveOutALineOfWhichNothingIsApproved() {
        var report = aReport().underWarranty().withTravel("120").withTravel("1").signed();

        assertThat(charges(report))
                .flatExtracting(Charge::getLines)
                .extracting(line -> ((ChargeLine) line).getLineId())
                .containsExactly("L1", "L2");
    }

    @Test
    void keepTheirIdsWhenTheDecisionIsAnnouncedAgain() {
        assertThat(ids(1)).isEqualTo(ids(1));
    }

    @Test
    void haveOtherIdsForAnotherVersionOfTheReport() {
        assertThat(ids(2)).doesNotContainAnyElementsOf(ids(1));
    }

    @Test
    void haveIdsThatOthersCanCompute() {
        // Version 5 UUID of "<case>/<version>/<payer>/<purpose>" in our name space.
        assertThat(ids(1)).allMatch(id -> id.version() == 5);
    }

    @Test
    void giveEachPayerItsIntervalOfTheWholeLines() {
        var charges = charges(aReport()
                .withPart("HT-PUMP-25")
                .splitBetween(CUSTOMER, "33.3333", STATION, "33.3333", MANUFACTURER, "33.3334")
                .signed());

        assertThat(charges)
                .extracting(
                        charge -> "%s %s-%s".formatted(charge.getPayerId(), charge.getShareFrom(), charge.getShareTo()))
                .containsExactly(
                        CUSTOMER + " 0.0000-33.3333", STATION + " 33.3333-66.6666", MANUFACTURER + " 66.6666-100.0000");
        assertThat(charges).allSatisfy(charge -> assertThat(charge.getLines()).hasSize(2));
        assertThat(charges).extracting(Charge::getChargeId).doesNotHaveDuplicates();
    }

    @Test
    void leaveWhatTheSponsorPaysUndivided() {
        var charges = charges(aReport()
                .underWarranty()
                .withUnplanned(true)
                .splitBetween(CUSTOMER, "50", MANUFACTURER, "50")
                .signed());

        assertThat(charges)
                .extracting(charge -> charge.getPurpose() + " " + charge.getPayerId() + " " + charge.getShareTo())
                .containsExactly(
                        "WARRANTY " + MANUFACTURER + " null",
                        "CUSTOMER " + CUSTOMER + " 50.0000",
                        "CUSTOMER " + MANUFACTURER + " 100.0000");
    }

    private static List<UUID> ids(int version) {
        var amended =
                aReport().forCase(CASE).underWarranty().withUnplanned(true).amended(version, null);
        return charges(io.closeout.events.SignedContent.of(amended)).stream()
                .map(Charge::getChargeId)
                .toList();
    }

    private static List<Charge> charges(ReportSigned report) {
        return Charges.of(report, TERMS.assess(report));
    }
}
