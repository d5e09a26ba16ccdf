package io.closeout.verification.approval;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.facts.ReportFacts;
import io.closeout.verification.history.Past;
import io.closeout.verification.reference.Catalogue;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.RuleEngine;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.RuleSetReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final String FILE = "rulesets/closeout-basic-2.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));
    private static final Catalogue CATALOGUE =
            Catalogue.read(ResourceFile.read("reference/operations.yaml"), ResourceFile.read("reference/parts.yaml"));

    private final ReportSigned report =
            aReport().withLabour("300").withTravel("300").withPart("NOT-A-PART").signed();

    @Test
    void cuttingTheLabourUpholdsWhatIsAboutLabourAndNothingElse() {
        assertThat(approvedWithCut("labour-over-standard", line("L1"))).isEqualTo(FindingOutcome.CONFIRMED);
        assertThat(approvedWithCut("distance-over-cap", line("L1"))).isEqualTo(FindingOutcome.WAIVED);
        assertThat(approvedWithCut("part-not-in-catalogue", line("L1"))).isEqualTo(FindingOutcome.WAIVED);
    }

    @Test
    void cuttingALineUpholdsWhatIsAboutThatLine() {
        assertThat(approvedWithCut("part-not-in-catalogue", line("L3"))).isEqualTo(FindingOutcome.CONFIRMED);
        assertThat(approvedWithCut("labour-over-standard", line("L3"))).isEqualTo(FindingOutcome.WAIVED);
    }

    @Test
    void approvingAllOfItOverturnsAndApprovingNothingUpholds() {
        assertThat(Settlement.whenApproved(finding("distance-over-cap"), List.of(), false))
                .isEqualTo(FindingOutcome.WAIVED);
        assertThat(Settlement.whenApproved(finding("distance-over-cap"), report.getLines(), true))
                .isEqualTo(FindingOutcome.CONFIRMED);
    }

    @Test
    void aRefusalUpholdsWhatItsReasonIsAbout() {
        assertThat(Settlement.whenRefused(finding("distance-over-cap"), "rejection.duplicate"))
                .isEqualTo(FindingOutcome.OPEN);
        assertThat(Settlement.whenRefused(finding("part-not-in-catalogue"), "rejection.not-our-work"))
                .isEqualTo(FindingOutcome.CONFIRMED);
        assertThat(Settlement.whenRefused(finding("distance-over-cap"), "rejection.not-plausible"))
                .isEqualTo(FindingOutcome.CONFIRMED);
    }

    private FindingOutcome approvedWithCut(String rule, ReportLine cut) {
        return Settlement.whenApproved(finding(rule), List.of(cut), false);
    }

    private ReportLine line(String id) {
        return report.getLines().stream()
                .filter(line -> line.getLineId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private KeptFinding finding(String rule) {
        var facts = ReportFacts.of(report, CATALOGUE, Past.NOTHING);
        var judgement = new Judgement(RULES, facts, RuleEngine.evaluate(facts, RULES));
        var verification = new Verification(report.getCaseId());
        verification.takeUp(UUID.randomUUID(), report, new byte[0], judgement, Instant.EPOCH);
        return judgement.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(finding -> new KeptFinding(UUID.randomUUID(), verification, 0, finding))
                .findFirst()
                .orElseThrow();
    }
}
