package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.facts.JudgedFacts;
import io.closeout.verification.facts.ReportFacts;
import io.closeout.verification.facts.UnverifiableReportException;
import io.closeout.verification.history.History;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.rules.Asked;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleEngine;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the rule set in force on the last day of the work. */
@ApplicationScoped
class Judge {

    private final RuleBook ruleBook;
    private final Reference.Source reference;
    private final History history;
    private final JudgedFacts judgedFacts;

    Judge(RuleBook ruleBook, Reference.Source reference, History history, JudgedFacts judgedFacts) {
        this.ruleBook = ruleBook;
        this.reference = reference;
        this.history = history;
        this.judgedFacts = judgedFacts;
    }

    /** @throws UnverifiableReportException if no rule set is in force for it, or if it says what no honest report can */
    Judgement judge(ReportSigned report) {
        var ruleSet = ruleBook.inForce(asked(report))
                .orElseThrow(() -> new UnverifiableReportException(
                        "no rule set is in force for %s on %s".formatted(report.getCountry(), report.getServiceTo())));
        var facts = ReportFacts.of(report, reference.on(report.getServiceTo()), history.of(report));
        judgedFacts.keep(report, ruleSet.sha256(), facts);
        return new Judgement(ruleSet, facts, RuleEngine.evaluate(facts, ruleSet));
    }

    private static Asked asked(ReportSigned report) {
        return new Asked(
                report.getServiceTo(),
                report.getCountry(),
                report.getInterventionType(),
                report.getPerformerId().toString(),
                report.getContractId());
    }
}
