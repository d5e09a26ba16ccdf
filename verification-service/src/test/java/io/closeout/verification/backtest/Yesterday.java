package io.closeout.verification.backtest;

import static io.closeout.verification.PastFixture.json;
import static io.closeout.verification.rules.FactsFixture.facts;

import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Decision;
import io.closeout.verification.PastFixture.Found;
import java.time.Instant;
import java.util.UUID;

/** A network's past in which all that matters is how far people drove: beyond 100 km it was a finding. */
final class Yesterday {

    static final Found FAR = Found.by("distance-over-cap", "WARNING", "WAIVED");
    private static final Instant BEGAN = Instant.parse("2026-03-02T08:00:00Z");

    private final PastFixture past;
    private final String network;
    private final UUID station = UUID.randomUUID();
    private int decisions;

    private Yesterday(PastFixture past, String network) {
        this.past = past;
        this.network = network;
    }

    static Yesterday of(PastFixture past, String network) {
        return new Yesterday(past, network);
    }

    UUID station() {
        return station;
    }

    /** It passed by itself if it was at most 100 km. */
    Yesterday drove(long metres, String state) {
        hold(decision(metres).being(state), metres);
        return this;
    }

    Yesterday droveAndWasCut(long metres) {
        hold(decision(metres).withCorrections(), metres);
        return this;
    }

    /** So many decisions over ever longer ways, ten to the kilometre. */
    Yesterday droveEverFarther(int times) {
        for (var i = 0; i < times; i++) {
            drove(i * 100L, "APPROVED");
        }
        return this;
    }

    private Decision decision(long metres) {
        decisions++;
        return Decision.of(network, station, BEGAN.plusSeconds(decisions).toString())
                .knowing(json(facts().travelled(metres).build()));
    }

    private void hold(Decision decision, long metres) {
        if (metres > 100_000) {
            past.holds(decision, FAR);
        } else {
            past.holds(decision);
        }
    }
}
