package io.closeout.verification.learning;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Whose month a reader may see: the office everybody's, a station its own. */
@ApplicationScoped
class Sight {

    private static final Set<String> OFFICE = Set.of("reviewer", "back-office", "auditor");

    private final CurrentActor actor;

    Sight(CurrentActor actor) {
        this.actor = actor;
    }

    /** @throws ProblemException 404 for a station that is not the reader's, whether it exists or not */
    UUID of(UUID station) {
        if (isOffice() || actor.party().filter(station.toString()::equals).isPresent()) {
            return station;
        }
        throw ProblemException.notFound();
    }

    boolean isOffice() {
        return actor.roles().stream().anyMatch(OFFICE::contains);
    }
}
