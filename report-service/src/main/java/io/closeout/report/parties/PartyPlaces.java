package io.closeout.report.parties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where parties are, to tell how far it is from one to the other. */
@ApplicationScoped
public class PartyPlaces {

    private final Parties parties;

    PartyPlaces(Parties parties) {
        this.parties = parties;
    }

    /** Empty where nobody entered it, or where it was erased. */
    public Optional<Coordinates> of(UUID id) {
        return parties.findByIdOptional(id).map(Party::details).flatMap(PartyPlaces::place);
    }

    private static Optional<Coordinates> place(PartyDetails details) {
        var latitude = details.latitude();
        var longitude = details.longitude();
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Coordinates(latitude, longitude));
    }

    /** In metres, rounded up to 100; null where one of the two is not known. */
    public @Nullable Long metresBetween(UUID one, UUID other) {
        return of(one).flatMap(from -> of(other).map(from::metresTo)).orElse(null);
    }
}
