package io.closeout.invoicing.performance;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose statements a reader may see: the office everybody's, a station its own, a manufacturer those it alone sponsored. */
@ApplicationScoped
class Sight {

    private static final Set<String> OFFICE = Set.of("back-office", "reviewer", "auditor");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CurrentActor actor;

    Sight(CurrentActor actor) {
        this.actor = actor;
    }

    boolean isOffice() {
        return actor.roles().stream().anyMatch(OFFICE::contains);
    }

    boolean isStation() {
        return !isOffice() && actor.is("station");
    }

    boolean decides() {
        return actor.is("back-office");
    }

    boolean includes(Statement statement) {
        return isOffice()
                || party().filter(own -> own.equals(isStation() ? statement.stationId() : statement.sponsorId()))
                        .isPresent();
    }

    /** The only station whose statements the reader sees; null for those who see more than one. */
    @Nullable
    UUID station() {
        return isStation() ? own() : null;
    }

    /** The only sponsor whose statements the reader sees. */
    @Nullable
    UUID sponsor() {
        return isOffice() || isStation() ? null : own();
    }

    /** @throws ProblemException 404 if the reader acts for nobody */
    UUID own() {
        return party().orElseThrow(ProblemException::notFound);
    }

    private Optional<UUID> party() {
        return actor.party().filter(UUID_TEXT.asMatchPredicate()).map(UUID::fromString);
    }
}
