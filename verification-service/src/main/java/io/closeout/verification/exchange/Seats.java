package io.closeout.verification.exchange;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.Subject;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.dialogue.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives whoever comes their seat at a case; who has none is told the same as about a case that does not exist. */
@ApplicationScoped
class Seats {

    private static final Set<String> OFFICE = Set.of("reviewer", "back-office");
    private static final Set<String> WORKSHOP = Set.of("station", "technician");

    private final Verifications verifications;
    private final CurrentActor actor;

    Seats(Verifications verifications, CurrentActor actor) {
        this.verifications = verifications;
        this.actor = actor;
    }

    /** A case and the reader's seat at it. */
    record Seated(Verification verification, Seat seat) {}

    /** @throws ProblemException 404 for who has no seat */
    @Transactional
    Seated read(UUID caseId) {
        return seated(verifications.findByIdOptional(caseId));
    }

    /**
     * Locked until the transaction ends, so that what is said and what is decided never cross.
     *
     * @throws ProblemException 404 for who has no seat
     */
    Seated lock(UUID caseId) {
        return seated(verifications.lock(caseId));
    }

    private Seated seated(Optional<Verification> found) {
        return found.flatMap(verification -> seat(verification.subject()).map(seat -> new Seated(verification, seat)))
                .orElseThrow(ProblemException::notFound);
    }

    private Optional<Seat> seat(Subject subject) {
        if (holdsOneOf(OFFICE)) {
            return Optional.of(new Seat(Side.OFFICE, actor.actor(), true));
        }
        if (actor.is("auditor")) {
            return Optional.of(new Seat(null, actor.actor(), false));
        }
        if (holdsOneOf(WORKSHOP) && isParty(subject.performerId())) {
            return Optional.of(new Seat(Side.STATION, actor.actor(), actor.is("station")));
        }
        if (actor.is("manufacturer") && isParty(subject.sponsorId())) {
            return Optional.of(new Seat(Side.MANUFACTURER, actor.actor(), false));
        }
        return Optional.empty();
    }

    private boolean holdsOneOf(Set<String> wanted) {
        return actor.roles().stream().anyMatch(wanted::contains);
    }

    private boolean isParty(@Nullable UUID party) {
        return party != null && actor.party().filter(party.toString()::equals).isPresent();
    }
}
