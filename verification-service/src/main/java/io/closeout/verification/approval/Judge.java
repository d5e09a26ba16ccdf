package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleEngine;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the rule set in force on the last day of the work. */
@ApplicationScoped
class Judge {

    private final RuleBook ruleBook;
    private final Claims claims;

    Judge(RuleBook ruleBook, Claims claims) {
        this.ruleBook = ruleBook;
        this.claims = claims;
    }

    /** @throws UnverifiableReportException if no rule set is in force for it, or if it says what no honest report can */
    Judgement judge(ReportSigned report) {
        var ruleSet = ruleBook.ruleSets()
                .inForce(report.getServiceTo(), report.getCountry(), report.getInterventionType())
                .orElseThrow(() -> new UnverifiableReportException(
                        "no rule set is in force for %s on %s".formatted(report.getCountry(), report.getServiceTo())));
        var facts = ReportFacts.of(report, ruleBook.catalogue(), claims.otherReport(report));
        return new Judgement(ruleSet, RuleEngine.evaluate(facts, ruleSet));
    }
}
