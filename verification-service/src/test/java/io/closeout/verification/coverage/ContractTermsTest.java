package io.closeout.verification.coverage;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.reference.ContractFixture.aContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.Coverage;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.reference.ContractFixture;
import io.closeout.verification.rules.ResourceFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTermsTest {

    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));

    @Test
    void theClausesOfTheContractTakeThePlaceOfTheStandardOnes() {
        assertThat(covered(aContract().withClauses("F1: LABOUR"), aReport().withTravel("10")))
                .extracting(ContractTermsTest::clause, ContractTermsTest::coverage)
                .containsExactly(tuple("F1", Coverage.COVERED), tuple(null, Coverage.BILLABLE));
    }

    @Test
    void aClauseMayNameSingleCodes() {
        var contract = aContract().withClauses("P1: PART [HT-FAN]", "P2: PART up to 1 C62");

        assertThat(covered(
                        contract,
                        aReport()
                                .withoutLines()
                                .withPart("HT-FAN")
                                .withPart("HT-PCB")
                                .withPart("HT-PCB")))
                .extracting(ContractTermsTest::clause, ContractTermsTest::approved)
                .containsExactly(tuple("P1", "1"), tuple("P2", "1"), tuple("P2", "0"));
    }

    @Test
    void aCapInMoneyIsMeasuredAtListPrice() {
        var contract = aContract().withClauses("P: PART up to 342 EUR");

        assertThat(covered(contract, parts("HT-FAN", "2")))
                .extracting(ContractTermsTest::approved, ContractTermsTest::coverage)
                .containsExactly(tuple("1.5", Coverage.CAPPED));
        assertThat(covered(contract, parts("HT-FAN", "1.5")))
                .extracting(ContractTermsTest::coverage)
                .containsExactly(Coverage.COVERED);
    }

    @Test
    void whatACapInMoneyCannotMeasureIsLeftToTheStandardTerms() {
        assertThat(covered(aContract().withClauses("P: PART up to 100 EUR"), parts("NO-PRICE", "1")))
                .extracting(ContractTermsTest::clause, ContractTermsTest::coverage)
                .containsExactly(tuple("W2", Coverage.COVERED));
    }

    @Test
    void aCapOfTheYearIsLessWhatOthersUsedUp() {
        var contract = aContract().withClauses("L: LABOUR up to 120 MIN per year");
        var before = Map.of("L", new Used(new BigDecimal("90"), BigDecimal.ZERO));

        assertThat(covered(contract, aReport(), before))
                .extracting(
                        ContractTermsTest::approved,
                        covered -> covered.used().quantity().intValueExact())
                .containsExactly(tuple("30", 30));
    }

    @Test
    void aYearThatIsUsedUpCoversNothingAndBillsNobody() {
        var contract = aContract().withClauses("L: LABOUR up to 120 MIN per year");
        var before = Map.of("L", new Used(new BigDecimal("130"), BigDecimal.ZERO));

        assertThat(covered(contract, aReport(), before))
                .extracting(ContractTermsTest::approved, ContractTermsTest::coverage)
                .containsExactly(tuple("0", Coverage.CAPPED));
    }

    @Test
    void aCapOfTheYearNeedsEquipmentThatIsKnown() {
        var contract = aContract().withClauses("L: LABOUR up to 120 MIN per year");

        assertThat(covered(contract, aReport().onSerial(null)))
                .extracting(ContractTermsTest::clause)
                .containsExactly("W1");
    }

    @Test
    void aContractThatEndedYesterdayLeavesTheStandardTerms() {
        var contract = aContract().with("endsOn", "2026-03-01").withClauses("F1: LABOUR");
        var report = aReport().underWarranty().underContract("C-1").signed();

        assertThat(Agreement.of(report, contract.known())).isEmpty();
        assertThat(TERMS.assess(report)).extracting(ApprovedLine::clauseId).containsExactly("W1");
    }

    @Test
    void withoutASponsorAContractMovesNothing() {
        assertThat(Agreement.of(
                        aReport().underContract("C-1").signed(),
                        aContract().withClauses("F1: LABOUR").known()))
                .isEmpty();
    }

    private static ReportFixture parts(String code, String quantity) {
        return aReport().withoutLines().withLine("L1", LineKind.PART, quantity, "C62", line -> line.setCode(code));
    }

    private static List<Covered> covered(ContractFixture contract, ReportFixture report) {
        return covered(contract, report, Map.of());
    }

    private static List<Covered> covered(ContractFixture contract, ReportFixture report, Map<String, Used> before) {
        var signed = report.underWarranty().underContract("C-1").signed();
        return TERMS.assess(
                signed, Agreement.of(signed, contract.known()).orElseThrow().using(before));
    }

    private static @Nullable String clause(Covered covered) {
        return covered.line().clauseId();
    }

    private static Coverage coverage(Covered covered) {
        return covered.line().coverage();
    }

    private static String approved(Covered covered) {
        return covered.line().approved().stripTrailingZeros().toPlainString();
    }
}
