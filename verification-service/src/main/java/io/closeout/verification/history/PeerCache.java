package io.closeout.verification.history;

import io.closeout.verification.rules.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What peers took, as looked up a short while ago; of a bounded number of keys, those asked for last. */
final class PeerCache {

    private final Map<Place, Known> entries;
    private final Duration life;

    PeerCache(int most, Duration life) {
        this.life = life;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, Known> eldest) {
                return size() > most;
            }
        };
    }

    private record Place(String tenant, PeerKey key) {}

    private record Known(Facts.Peers peers, Instant readAt) {}

    synchronized Optional<Facts.Peers> find(String tenant, PeerKey key, Instant now) {
        return Optional.ofNullable(entries.get(new Place(tenant, key)))
                .filter(entry -> !now.isBefore(entry.readAt())
                        && now.isBefore(entry.readAt().plus(life)))
                .map(Known::peers);
    }

    synchronized void put(String tenant, PeerKey key, Facts.Peers peers, Instant now) {
        entries.put(new Place(tenant, key), new Known(peers, now));
    }
}
