package io.closeout.local.demo;

import io.closeout.local.api.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What reminder-service has still to do, and when it will look again. */
final class Reminders {

    private static final Duration PULSE = Duration.ofMillis(150);
    private static final int UNCHANGED = 10;

    private final Offices offices;

    Reminders(Offices offices) {
        this.offices = offices;
    }

    /**
     * Waits until everything that is due by then is decided and handed over; false if that did not come in time. A
     * reminder without an address waits for days, so those that do not move any more count as done.
     */
    boolean awaitDone(Instant now, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var before = -1;
        var unchanged = 0;
        while (System.nanoTime() < deadline) {
            var waiting = isDue(now) ? Integer.MAX_VALUE : handedOverNext();
            unchanged = waiting == before && waiting < Integer.MAX_VALUE ? unchanged + 1 : 0;
            if (waiting == 0 || unchanged == UNCHANGED) {
                return true;
            }
            before = waiting;
            LockSupport.parkNanos(PULSE.toNanos());
        }
        return false;
    }

    /** When the next level of an invoice is looked at. */
    Optional<Instant> nextLook() {
        List<Instant> looks = new ArrayList<>();
        offices.each((network, office) -> firstLook(office).ifPresent(looks::add));
        return looks.stream().min(Instant::compareTo);
    }

    private boolean isDue(Instant now) {
        return nextLook().filter(look -> !look.isAfter(now)).isPresent();
    }

    private int handedOverNext() {
        var waiting = new int[1];
        offices.each((network, office) -> waiting[0] += count(office, "PLANNED") + count(office, "SENDING"));
        return waiting[0];
    }

    private static int count(Door office, String state) {
        return office.get("/api/reminders?limit=200&state=" + state)
                .path("items")
                .size();
    }

    private static Optional<Instant> firstLook(Door office) {
        var first = office.get("/api/reminders/due?limit=1").path("items").path(0);
        return first.isMissingNode()
                ? Optional.empty()
                : Optional.of(Instant.parse(first.path("looksAgainAt").asText()));
    }
}
