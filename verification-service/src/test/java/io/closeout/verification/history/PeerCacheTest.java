package io.closeout.verification.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.rules.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeerCacheTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Facts.Peers PEERS = new Facts.Peers(30, 10, 20);

    private final PeerCache cache = new PeerCache(2, Duration.ofMinutes(1));

    @Test
    void remembersForItsTimeAndNotBeforeItWasAsked() {
        cache.put("a", key("X"), PEERS, NOW);

        assertThat(cache.find("a", key("X"), NOW.plusSeconds(59))).contains(PEERS);
        assertThat(cache.find("a", key("X"), NOW.plusSeconds(60))).isEmpty();
        assertThat(cache.find("a", key("X"), NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() {
        cache.put("a", key("X"), PEERS, NOW);
        cache.put("a", key("Y"), PEERS, NOW);
        assertThat(cache.find("a", key("X"), NOW)).isPresent();

        cache.put("a", key("Z"), PEERS, NOW);

        assertThat(cache.find("a", key("X"), NOW)).isPresent();
        assertThat(cache.find("a", key("Y"), NOW)).isEmpty();
    }

    @Test
    void neverTellsOneNetworkAboutAnother() {
        cache.put("a", key("X"), PEERS, NOW);

        assertThat(cache.find("b", key("X"), NOW)).isEmpty();
    }

    private static PeerKey key(String operations) {
        return new PeerKey(operations, "BE", LocalDate.parse("2026-03-01"));
    }
}
