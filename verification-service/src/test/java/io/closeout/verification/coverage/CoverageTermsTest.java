package io.closeout.verification.coverage;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.rules.ResourceFile;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTermsTest {

    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));

    @Test
    void billsEverythingToTheCustomerWithoutASponsor() {
        assertThat(lines(aReport().withPart("HT-PUMP-25").withTravel("30")))
                .extracting(ApprovedLine::coverage, ApprovedLine::purpose, ApprovedLine::clauseId)
                .containsOnly(tuple(Coverage.BILLABLE, ChargePurpose.CUSTOMER, null));
    }

    @Test
    void coversPlannedWorkUnderWarrantyAndNamesTheClause() {
        assertThat(lines(aReport().underWarranty().withPart("HT-PUMP-25")))
                .extracting(ApprovedLine::coverage, ApprovedLine::purpose, ApprovedLine::clauseId)
                .containsExactly(
                        tuple(Coverage.COVERED, ChargePurpose.WARRANTY, "W1"),
                        tuple(Coverage.COVERED, ChargePurpose.WARRANTY, "W2"));
    }

    @Test
    void billsAnUnplannedLineToTheCustomerEvenUnderWarranty() {
        assertThat(lines(aReport().underWarranty().withUnplanned(true)).getLast())
                .extracting(ApprovedLine::coverage, ApprovedLine::purpose)
                .containsExactly(Coverage.BILLABLE, ChargePurpose.CUSTOMER);
    }

    @Test
    void coversTravelOfExactlyTheCap() {
        assertThat(lines(aReport().underWarranty().withTravel("120")).getLast())
                .extracting(ApprovedLine::coverage, ApprovedLine::approved)
                .containsExactly(Coverage.COVERED, quantity("120"));
    }

    @Test
    void capsTravelJustOverTheCap() {
        assertThat(lines(aReport().underWarranty().withTravel("120.000001")).getLast())
                .extracting(ApprovedLine::coverage, ApprovedLine::approved, ApprovedLine::clauseId)
                .containsExactly(Coverage.CAPPED, quantity("120"), "W3");
    }

    @Test
    void sharesOneCapAmongAllLinesOfAClauseWhateverTheirUnit() {
        var lines = lines(aReport()
                .underWarranty()
                .withoutLines()
                .withLine("L1", LineKind.LABOUR, "7", "HUR")
                .withLine("L2", LineKind.LABOUR, "90", "MIN")
                .withLine("L3", LineKind.LABOUR, "1", "HUR"));

        assertThat(lines)
                .extracting(ApprovedLine::coverage, ApprovedLine::approved)
                .containsExactly(
                        tuple(Coverage.COVERED, quantity("7")),
                        tuple(Coverage.CAPPED, quantity("60")),
                        tuple(Coverage.CAPPED, quantity("0")));
    }

    @Test
    void doesNotCoverWhatTheCapCannotMeasure() {
        var line = lines(aReport().underWarranty().withoutLines().withLine("L1", LineKind.LABOUR, "1", "C62"));

        assertThat(line).extracting(ApprovedLine::coverage).containsExactly(Coverage.BILLABLE);
    }

    @Test
    void followsTheContractWhereItHasClausesOfItsOwn() {
        var lines = lines(aReport()
                .underWarranty()
                .underContract("FULL-CARE")
                .withTravel("400")
                .withLine("L3", LineKind.OVERTIME, "2", "HUR"));

        assertThat(lines)
                .extracting(ApprovedLine::clauseId, ApprovedLine::coverage)
                .containsExactly(
                        tuple("F1", Coverage.COVERED), tuple("F2", Coverage.COVERED), tuple("F1", Coverage.COVERED));
    }

    private static List<ApprovedLine> lines(ReportFixture report) {
        return TERMS.assess(report.signed());
    }

    private static BigDecimal quantity(String amount) {
        return new BigDecimal(amount).setScale(6);
    }
}
