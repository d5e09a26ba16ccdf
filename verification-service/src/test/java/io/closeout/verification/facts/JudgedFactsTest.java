package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.common.LineKind;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleEngine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class JudgedFactsTest {

    @Inject
    Service service;

    @Inject
    JudgedFacts judgedFacts;

    @Inject
    RuleBook ruleBook;

    @Inject
    Tenants tenants;

    @Test
    void theKeptFactsUnderTheRecordedRuleSetGiveTheKeptFindings() {
        var report = aReport()
                .withLabour("999")
                .withPart("NOT-A-PART")
                .withUnplanned(false)
                .withExtra(LineKind.LABOUR, "500", "MIN");
        service.takes(signed(report));

        var kept = kept(report, 1);
        var ruleSet = ruleBook.ruleSets().all().stream()
                .filter(one -> one.sha256().equals(kept.ruleSetSha256()))
                .findFirst()
                .orElseThrow();
        var findings = RuleEngine.evaluate(kept.snapshot().facts(), ruleSet);

        assertThat(findings).hasSizeGreaterThan(3);
        assertThat(findings.stream().map(one -> "%s %s %s".formatted(one.ruleId(), one.severity(), one.lineId())))
                .containsExactlyElementsOf(service.rows(
                        "select rule_id, severity, line_id from finding where case_id = ? order by position",
                        report.signed().getCaseId()));
        assertThat(ruleSet.rules()).allMatch(kept.snapshot()::answers);
    }

    @Test
    void everyVersionKeepsItsOwn() {
        var report = aReport().withLabour("30");
        service.takes(signed(report));
        var amended = report.withLabour("45").amended(2, null);
        service.takes(Recorded.first(NETWORK, amended.getCaseId(), amended).asVersion(2));

        assertThat(kept(report, 1).snapshot().facts().work().labourSeconds()).isEqualTo(30 * 60);
        assertThat(kept(report, 2).snapshot().facts().work().labourSeconds()).isEqualTo(45 * 60);
    }

    @Test
    void aReportThatCannotBeVerifiedKeepsNothing() {
        var report = aReport().withLabour("-1");
        service.takes(signed(report));

        assertThat(service.rows(
                        "select 1 from judged_facts where case_id = ?",
                        report.signed().getCaseId()))
                .isEmpty();
    }

    private JudgedFacts.Kept kept(ReportFixture report, int version) {
        return tenants.inTransaction(
                        NETWORK, () -> judgedFacts.of(report.signed().getCaseId(), version))
                .orElseThrow();
    }

    private static Recorded signed(ReportFixture report) {
        var signed = report.signed();
        return Recorded.first(NETWORK, signed.getCaseId(), signed);
    }
}
