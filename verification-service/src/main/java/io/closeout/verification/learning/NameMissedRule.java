package io.closeout.verification.learning;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.learning.MissedRules.MissedRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Whenever something turns out to have been wrong, dispute or not: somebody names the rule that would have caught it. */
@ApplicationScoped
class NameMissedRule {

    private final Verifications verifications;
    private final MissedRules missedRules;
    private final RuleNames rules;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    NameMissedRule(
            Verifications verifications,
            MissedRules missedRules,
            RuleNames rules,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.verifications = verifications;
        this.missedRules = missedRules;
        this.rules = rules;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    MissedRule of(UUID caseId, MissedRuleRequest request) {
        rules.require(request);
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
}
