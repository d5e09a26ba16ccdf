package io.closeout.verification.rulebook;

import io.closeout.kit.http.CurrentActor;
import io.closeout.verification.rules.RuleOverlay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who may read which overlay: what is set for one station or contract concerns it and the office, not its rivals. */
@ApplicationScoped
class Readers {

    private static final Set<String> OFFICE = Set.of("back-office", "reviewer", "auditor");

    private final CurrentActor actor;

    Readers(CurrentActor actor) {
        this.actor = actor;
    }

    boolean maySee(RuleOverlay one) {
        var scope = one.overlay().scope();
        if (OFFICE.stream().anyMatch(actor::is)) {
            return true;
        }
        return scope.contract() == null
                && (scope.station() == null
                        || actor.party().filter(scope.station()::equals).isPresent());
    }
}
