package io.closeout.verification.learning;

import io.closeout.verification.party.PartyNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of stations as a page shows them; the start of the id where the name is not known. */
public record StationNames(Map<UUID, String> known) {

    private static final int SHORT = 8;

    public StationNames {
        known = Map.copyOf(known);
    }

    public String of(UUID station) {
        return known.getOrDefault(station, station.toString().substring(0, SHORT) + "…");
    }

    /** Looks them up, all at once and outside of a transaction. */
    @ApplicationScoped
    static class Source {

        private final PartyNames names;

        Source(PartyNames names) {
            this.names = names;
        }

        StationNames of(Collection<UUID> stations) {
            return new StationNames(stations.isEmpty() ? Map.of() : names.of(stations));
        }
    }
}
