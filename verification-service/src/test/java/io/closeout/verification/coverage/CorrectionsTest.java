package io.closeout.verification.coverage;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.coverage.LineDecision.Payment;
import io.closeout.verification.rules.ResourceFile;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));

    @Test
    void lowerTheQuantityOfACoveredLineToACappedOne() {
        assertThat(corrected(aReport().underWarranty(), decision("L1", "45", null)))
                .extracting(ApprovedLine::approved, ApprovedLine::coverage, ApprovedLine::clauseId)
                .containsExactly(tuple(new BigDecimal("45.000000"), Coverage.CAPPED, "W1"));
    }

    @Test
    void mayStrikeALine() {
        assertThat(corrected(aReport(), decision("L1", "0", null))).allMatch(ApprovedLine::isNothing);
    }

    @Test
    void neverRaiseAQuantity() {
        assertThatThrownBy(() -> corrected(aReport(), decision("L1", "60.000001", null)))
                .isInstanceOf(CorrectionRefusedException.class)
                .hasMessage("It must be from 0 to 60.");
    }

    @Test
    void neverRaiseAQuantityAboveTheCap() {
        assertThatThrownBy(() -> corrected(aReport().underWarranty().withTravel("150"), decision("L2", "121", null)))
                .hasMessage("It must be from 0 to 120.");
    }

    @Test
    void refuseANegativeQuantity() {
        assertThatThrownBy(() -> corrected(aReport(), decision("L1", "-1", null)))
                .isInstanceOf(CorrectionRefusedException.class);
    }

    @Test
    void refuseMoreThanSixDecimals() {
        assertThatThrownBy(() -> corrected(aReport(), decision("L1", "1.0000001", null)))
                .hasMessage("It has more than 6 decimals.");
    }

    @Test
    void neverBillTheCustomerForWhatWasSignedAsCovered() {
        assertThatThrownBy(() -> corrected(aReport().underWarranty(), decision("L1", null, Payment.BILLABLE)))
                .hasMessageStartingWith("The customer signed that this line is covered");
    }

    @Test
    void letTheSponsorPayAsGoodwillWhatNoClauseCovers() {
        assertThat(corrected(aReport().underWarranty().withUnplanned(true), decision("L2", null, Payment.COVERED))
                        .getLast())
                .extracting(ApprovedLine::coverage, ApprovedLine::purpose)
                .containsExactly(Coverage.COVERED, ChargePurpose.GOODWILL);
    }

    @Test
    void findNoSponsorWhereThereIsNone() {
        assertThatThrownBy(() -> corrected(aReport(), decision("L1", null, Payment.COVERED)))
                .hasMessage("This report has no sponsor who could pay.");
    }

    @Test
    void refuseALineThatTheReportDoesNotHave() {
        assertThatThrownBy(() -> corrected(aReport(), decision("L9", "1", null)))
                .isInstanceOf(CorrectionRefusedException.class);
    }

    @Test
    void refuseALineThatComesTwice() {
        assertThatThrownBy(() -> corrected(aReport(), decision("L1", "2", null), decision("L1", "1", null)))
                .isInstanceOf(CorrectionRefusedException.class);
    }

    @Test
    void areKeptAsTheyWereMade() {
        var decisions = List.of(decision("L1", "45.5", Payment.CAPPED), decision("L2", null, null));

        assertThat(Corrections.read(Corrections.write(decisions))).isEqualTo(decisions);
    }

    private static LineDecision decision(String lineId, @Nullable String quantity, @Nullable Payment coverage) {
        return new LineDecision(lineId, quantity == null ? null : new BigDecimal(quantity), coverage);
    }

    private static List<ApprovedLine> corrected(ReportFixture report, LineDecision... decisions) {
        var signed = report.signed();
        return Corrections.apply(TERMS.assess(signed), List.of(decisions), signed.getSponsorId() != null);
    }
}
