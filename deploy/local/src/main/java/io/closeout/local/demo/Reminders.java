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

    private final Offices offices;

    Reminders(Offices offices) {
        this.offices = offices;
    }

    /** Waits until everything that is due by then is decided and handed over; false if that did not come in time. */
    boolean awaitDone(Instant now, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (isBusy(now)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PULSE.toNanos());
        }
        return true;
    }

    /** When the next level of an invoice is looked at. */
    Optional<Instant> nextLook() {
        List<Instant> looks = new ArrayList<>();
        offices.each((network, office) -> firstLook(office).ifPresent(looks::add));
        return looks.stream().min(Instant::compareTo);
    }

    private boolean isBusy(Instant now) {
        List<Boolean> busy = new ArrayList<>();
        offices.each((network, office) -> busy.add(hasSome(office, "PLANNED")
                || hasSome(office, "SENDING")
                || firstLook(office).filter(look -> !look.isAfter(now)).isPresent()));
        return busy.contains(true);
    }

    private static boolean hasSome(Door office, String state) {
        return !office.get("/api/reminders?limit=1&state=" + state)
                .path("items")
                .isEmpty();
    }

    private static Optional<Instant> firstLook(Door office) {
        var first = office.get("/api/reminders/due?limit=1").path("items").path(0);
        return first.isMissingNode()
                ? Optional.empty()
                : Optional.of(Instant.parse(first.path("looksAgainAt").asText()));
    }
}
