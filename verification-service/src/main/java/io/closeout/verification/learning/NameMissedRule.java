package io.closeout.verification.learning;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.learning.MissedRules.MissedRule;
import io.closeout.verification.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * After a dispute, or whenever something turns out to have been wrong: somebody names the rule that would have caught
 * it. No event brings disputes here yet, so a person does.
 */
@ApplicationScoped
class NameMissedRule {

    private final Verifications verifications;
    private final MissedRules missedRules;
    private final RuleBook ruleBook;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    NameMissedRule(
            Verifications verifications,
            MissedRules missedRules,
            RuleBook ruleBook,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.verifications = verifications;
        this.missedRules = missedRules;
        this.ruleBook = ruleBook;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    MissedRule of(UUID caseId, MissedRuleRequest request) {
        check(request);
        if (verifications.lock(caseId).isEmpty()) {
            throw ProblemException.notFound();
        }
        var before = missedRules.of(caseId).orElse(null);
        var missed = new MissedRule(
                request.ruleId(),
                request.wish() == null || request.wish().isBlank()
                        ? null
                        : request.wish().strip(),
                request.reason().strip(),
                actor.actor(),
                clock.instant());
        missedRules.put(caseId, tenants.current(), missed);
        audit.record("verification.name-missed-rule", "verification:" + caseId, before, missed, missed.reason());
        return missed;
    }

    private void check(MissedRuleRequest request) {
        if (!request.isClear()) {
            throw ProblemException.unprocessable(
                    "unclear-rule",
                    "It is not clear which rule is meant",
                    "Give the id of a rule, or say that there is none, or describe one that is missing.");
        }
        if (request.ruleId() != null
                && ruleBook.ruleSets().all().stream()
                        .noneMatch(set -> set.checks().contains(request.ruleId()))) {
            throw ProblemException.unprocessable(
                    "unknown-rule",
                    "This rule is not known",
                    "No rule set in use has the rule %s.".formatted(request.ruleId()));
        }
    }
}
