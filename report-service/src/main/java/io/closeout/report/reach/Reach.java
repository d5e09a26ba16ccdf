package io.closeout.report.reach;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sight of whoever asks. A token that names a party narrows it to that party unless it also carries a role of the
 * office; a party that is no id is nobody, who sees nothing.
 */
@ApplicationScoped
public class Reach {

    private static final Set<String> OFFICE =
            Set.of(Roles.BACK_OFFICE, Roles.REVIEWER, Roles.AUDITOR, Roles.OPS, Roles.SERVICE);
    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentActor actor;

    Reach(CurrentActor actor) {
        this.actor = actor;
    }

    /** The only party whose cases may be seen; empty if all of the network may. */
    public Optional<UUID> onlyParty() {
        return isOffice() ? Optional.empty() : actor.party().map(Reach::id);
    }

    /** Whether the reader works for the network as a whole and not for one party. */
    public boolean isOffice() {
        return actor.roles().stream().anyMatch(OFFICE::contains);
    }

    public boolean covers(@Nullable UUID... parties) {
        return onlyParty().map(own -> Arrays.asList(parties).contains(own)).orElse(true);
    }

    /** @throws ProblemException 404 unless one of the parties is in sight */
    public void require(Collection<UUID> parties) {
        require(parties.toArray(UUID[]::new));
    }

    /** @throws ProblemException 404 unless one of the parties is in sight */
    public void require(@Nullable UUID... parties) {
        if (!covers(parties)) {
            throw ProblemException.notFound();
        }
    }

    private static UUID id(String party) {
        try {
            return UUID.fromString(party);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }
}
