package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.policy.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Whose policies and prices somebody may see. The office sees all; a station those of everybody and its own, a
 * manufacturer those that are for no station and no contract: what others agreed is none of their business.
 */
@ApplicationScoped
public class ScopeVisibility {

    private static final Set<String> SEE_ALL = Set.of("back-office", "reviewer", "auditor", "ops");

    private final CurrentActor actor;

    ScopeVisibility(CurrentActor actor) {
        this.actor = actor;
    }

    public boolean includes(Scope scope) {
        if (actor.roles().stream().anyMatch(SEE_ALL::contains)) {
            return true;
        }
        var isOwn = scope.station() == null
                || (actor.is("station")
                        && actor.party().filter(scope.station()::equals).isPresent());
        return isOwn && (scope.contract() == null || actor.is("station"));
    }
}
