package io.closeout.verification.coverage;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.reference.ContractFixture.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.rules.ResourceFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContractTermsPropertyTest {

    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));
    private static final BigDecimal LABOUR_CAP = new BigDecimal("300");
    private static final BigDecimal PARTS_CAP = new BigDecimal("500");
    private static final BigDecimal FAN = new BigDecimal("228.00");
    private static final BigDecimal BOARD = new BigDecimal("312.00");

    record Line(LineKind kind, String code, BigDecimal quantity, String unit, boolean unplanned) {}

    @Provide
    Arbitrary<List<Line>> lines() {
        var quantity = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("400"))
                .ofScale(6);
        var labour = Combinators.combine(
                        quantity, Arbitraries.of("MIN", "SEC", "HUR"), Arbitraries.of(true, false, false))
                .as((amount, unit, unplanned) -> new Line(LineKind.LABOUR, "", amount, unit, unplanned));
        var part = Combinators.combine(quantity, Arbitraries.of("HT-FAN", "HT-PCB"), Arbitraries.of(true, false, false))
                .as((amount, code, unplanned) -> new Line(LineKind.PART, code, amount, "C62", unplanned));
        return Arbitraries.oneOf(List.of(labour, part)).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> usedBefore() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("700"))
                .ofScale(4);
    }

    @Property
    void nothingIsApprovedBeyondWhatWasReported(
            @ForAll("lines") List<Line> lines, @ForAll("usedBefore") BigDecimal before) {
        assertThat(assess(lines, before))
                .allSatisfy(covered -> assertThat(covered.line().approved())
                        .isBetween(
                                BigDecimal.ZERO,
                                covered.line().line().getQuantity().getAmount()));
    }

    @Property
    void noCapIsEverExceeded(@ForAll("lines") List<Line> lines, @ForAll("usedBefore") BigDecimal before) {
        var covered = assess(lines, before);

        assertThat(sum(covered, "L", ContractTermsPropertyTest::minutes))
                .isLessThanOrEqualTo(LABOUR_CAP.subtract(before).max(BigDecimal.ZERO));
        assertThat(sum(covered, "P", ContractTermsPropertyTest::money)).isLessThanOrEqualTo(PARTS_CAP);
    }

    @Property
    void theLinesOfOneClauseDoNotDependOnTheOrderOfTheOthers(
            @ForAll("lines") List<Line> lines, @ForAll("usedBefore") BigDecimal before) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> line.kind().ordinal()));

        assertThat(approvedOf(assess(sorted, before), "L")).isEqualTo(approvedOf(assess(lines, before), "L"));
        assertThat(approvedOf(assess(sorted, before), "P")).isEqualTo(approvedOf(assess(lines, before), "P"));
    }

    @Property
    void theSameInputGivesTheSameOutput(@ForAll("lines") List<Line> lines, @ForAll("usedBefore") BigDecimal before) {
        assertThat(approvedOf(assess(lines, before), "L")).isEqualTo(approvedOf(assess(lines, before), "L"));
    }

    private static List<Covered> assess(List<Line> lines, BigDecimal before) {
        var report = report(lines);
        var contract = aContract().withClauses("L: LABOUR up to 300 MIN per year", "P: PART up to 500 EUR");
        var agreement = Agreement.of(report, contract.known()).orElseThrow();
        return TERMS.assess(report, agreement.using(Map.of("L", new Used(before, BigDecimal.ZERO))));
    }

    private static ReportSigned report(List<Line> lines) {
        var report = aReport().underWarranty().underContract("C-1").withoutLines();
        for (var line : lines) {
            report.withLine(
                    "L" + report.signed().getLines().size(),
                    line.kind(),
                    line.quantity().toPlainString(),
                    line.unit(),
                    more -> more.setCode(line.code().isEmpty() ? null : line.code())
                            .setUnplanned(line.unplanned()));
        }
        return report.signed();
    }

    private static List<BigDecimal> approvedOf(List<Covered> covered, String clause) {
        return covered.stream()
                .map(Covered::line)
                .filter(line -> clause.equals(line.clauseId()))
                .map(ApprovedLine::approved)
                .toList();
    }

    private static BigDecimal sum(List<Covered> covered, String clause, Function<ApprovedLine, BigDecimal> measure) {
        return covered.stream()
                .map(Covered::line)
                .filter(line -> clause.equals(line.clauseId()))
                .map(measure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal minutes(ApprovedLine line) {
        return switch (line.line().getQuantity().getUnit()) {
            case "HUR" -> line.approved().multiply(new BigDecimal(60));
            case "SEC" -> line.approved().divide(new BigDecimal(60), MathContext.DECIMAL64);
            default -> line.approved();
        };
    }

    private static BigDecimal money(ApprovedLine line) {
        return line.approved().multiply("HT-FAN".equals(line.line().getCode()) ? FAN : BOARD);
    }
}
