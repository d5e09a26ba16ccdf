package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.CUSTOMER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.common.LineKind;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.history.Past;
import io.closeout.verification.reference.Catalogue;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.Facts.Unplanned;
import io.closeout.verification.rules.ResourceFile;
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

    private static Facts facts(ReportFixture report) {
        return ReportFacts.of(report.signed(), CATALOGUE, Past.NOTHING);
    }
}
