package io.closeout.report.evidence;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Lets few photos in at a time, so that many phones at once cannot fill the disk. */
@ApplicationScoped
class Entrance {

    private final Semaphore places;

    Entrance(EvidenceSettings settings) {
        this.places = new Semaphore(settings.atOnce());
    }

    /** A place, given back when it is closed. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws ProblemException 503 when all places are taken */
    Place enter() {
        if (!places.tryAcquire()) {
            throw busy();
        }
        return places::release;
    }

    static ProblemException busy() {
        return new ProblemException(Problem.of(503, "unavailable", "Too many photos come at once")
                .withDetail("Nothing is lost. Send it again in a few seconds."));
    }
}
