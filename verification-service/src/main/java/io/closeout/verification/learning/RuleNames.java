package io.closeout.verification.learning;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.backtest.TriedDrafts;
import io.closeout.verification.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** The rules that somebody can name: those of the rule sets in use, and those of drafts. */
@ApplicationScoped
class RuleNames {

    private final RuleBook ruleBook;
    private final TriedDrafts drafts;

    RuleNames(RuleBook ruleBook, TriedDrafts drafts) {
        this.ruleBook = ruleBook;
        this.drafts = drafts;
    }

    @Transactional
    List<String> all() {
        var inUse = ruleBook.ruleSets().all();
        return Stream.concat(inUse.stream(), drafts.latest(inUse).stream())
                .flatMap(set -> set.checks().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** @throws ProblemException 422 for what names no rule, or more than one thing */
    void require(MissedRuleRequest request) {
        if (!request.isClear()) {
            throw ProblemException.unprocessable(
                    "unclear-rule",
                    "It is not clear which rule is meant",
                    "Give the id of a rule, or say that there is none, or describe one that is missing.");
        }
        if (request.ruleId() != null && !all().contains(request.ruleId())) {
            throw ProblemException.unprocessable(
                    "unknown-rule",
                    "This rule is not known",
                    "No rule set in use has the rule %s.".formatted(request.ruleId()));
        }
    }
}
