package io.closeout.invoicing.preference;

import io.closeout.invoicing.party.Parties;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what a customer agreed to. It holds from today at the earliest: what waits already keeps its run. */
@ApplicationScoped
class AgreePreference {

    private final Preferences preferences;
    private final Parties parties;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    AgreePreference(Preferences preferences, Parties parties, Audit audit, CurrentActor actor, Clock clock) {
        this.preferences = preferences;
        this.parties = parties;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    PreferencesView to(UUID partyId, PreferenceRequest request, @Nullable String ifMatch) {
        var versions = preferences.find(List.of(partyId)).getOrDefault(partyId, List.of());
        var current = PreferencesView.of(partyId, versions).version();
        Versions.check(ifMatch, current);
        check(request, today(partyId));
        var agreed = agreed(partyId, (int) current + 1, request);
        if (!preferences.add(agreed)) {
            Versions.check(ifMatch, current + 1);
        }
        audit.record(
                "preference.agree",
                "party:" + partyId,
                versions.stream().findFirst().orElse(null),
                agreed,
                null);
        return PreferencesView.of(partyId, preferences.find(List.of(partyId)).getOrDefault(partyId, List.of()));
    }

    /** On the wall of the party. */
    LocalDate today(UUID partyId) {
        return Optional.ofNullable(parties.find(List.of(partyId)).get(partyId))
                .map(party -> party.state())
                .map(state -> LocalDate.ofInstant(clock.instant(), ZoneId.of(state.zone())))
                .orElseThrow(ProblemException::notFound);
    }

    private static void check(PreferenceRequest request, LocalDate today) {
        if (request.validFrom().isBefore(today)) {
            throw ProblemException.badRequest("A preference holds from today at the earliest.");
        }
        if (request.acceptedOn().isAfter(today)) {
            throw ProblemException.badRequest("It cannot be accepted in the future.");
        }
        if (request.rhythm() == Rhythm.WEEKLY && request.day() > 7) {
            throw ProblemException.badRequest("The day of a week is one of 1 (Monday) to 7 (Sunday).");
        }
    }

    private Preference agreed(UUID partyId, int version, PreferenceRequest request) {
        return new Preference(
                partyId,
                version,
                request.validFrom(),
                request.format(),
                request.channel(),
                request.rhythm(),
                request.day(),
                request.nextWorkingDay(),
                request.grouping(),
                request.language(),
                request.buyerReference(),
                request.validation(),
                new Preference.Acceptance(request.acceptedOn(), request.acceptedBy()),
                clock.instant(),
                actor.actor());
    }
}
