package io.closeout.report.casefile;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.report.reach.Reach;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * Tells open pages what changed, after the commit and whichever replica did it: each replica asks the database for the
 * changes of the networks that somebody listens to, and of no others. Real time drives it, not the movable clock.
 */
@ApplicationScoped
class CaseStream {

    private static final Logger LOG = Logger.getLogger(CaseStream.class);
    private static final InstantSource REAL_TIME = InstantSource.system();

    private final Map<String, Audience> audiences = new ConcurrentHashMap<>();
    private final CaseChanges changes;
    private final Tenants tenants;
    private final Reach reach;
    private final StreamSettings settings;

    CaseStream(CaseChanges changes, Tenants tenants, Reach reach, StreamSettings settings, MeterRegistry meters) {
        this.changes = changes;
        this.tenants = tenants;
        this.reach = reach;
        this.settings = settings;
        meters.gauge("closeout.stream.listeners", this, CaseStream::size);
    }

    /** Those who listen to one network, and how far it was told. */
    private static final class Audience {

        private final List<Listener> listeners = new CopyOnWriteArrayList<>();
        private volatile String told;
        private volatile long quietSince = System.nanoTime();

        Audience(String told) {
            this.told = told;
        }
    }

    void join(SseEventSink sink, Sse sse) {
        if (size() >= settings.most()) {
            throw new ProblemException(Problem.of(503, "too-many-streams", "Too many people are watching right now")
                    .withDetail("Lists and pages work as ever; try live updates again later."));
        }
        var party = reach.onlyParty().orElse(null);
        var listener = new Listener(sink, sse, party, REAL_TIME.instant().plus(settings.lasts()));
        var tenant = tenants.current();
        var start = tenants.inTransaction(tenant, changes::now);
        audiences.compute(tenant, (name, known) -> {
            var audience = known == null ? new Audience(start) : known;
            audience.listeners.add(listener);
            return audience;
        });
        listener.beat();
    }

    @Scheduled(every = "${closeout.stream.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        audiences.forEach((tenant, audience) -> {
            dismissThoseWhoLeft(tenant, audience);
            if (!audience.listeners.isEmpty()) {
                tell(tenant, audience);
            }
        });
    }

    private void dismissThoseWhoLeft(String tenant, Audience audience) {
        var now = REAL_TIME.instant();
        var gone = audience.listeners.stream().filter(one -> one.isOver(now)).toList();
        gone.forEach(Listener::close);
        audience.listeners.removeAll(gone);
        // Whoever joins just now starts a new audience from where the database stands.
        audiences.computeIfPresent(tenant, (name, one) -> one.listeners.isEmpty() ? null : one);
    }

    private void tell(String tenant, Audience audience) {
        try {
            var look = tenants.inTransaction(tenant, () -> changes.since(audience.told));
            audience.told = look.until();
            if (!look.changes().isEmpty()) {
                audience.quietSince = System.nanoTime();
                audience.listeners.forEach(one -> one.hear(look.changes(), look.isTooMany()));
            } else if (hasBeenQuiet(audience)) {
                audience.quietSince = System.nanoTime();
                audience.listeners.forEach(Listener::beat);
            }
        } catch (RuntimeException databaseAway) {
            LOG.debugf(databaseAway, "no changes told this time; the next look starts where the last one ended");
        }
    }

    private boolean hasBeenQuiet(Audience audience) {
        return Duration.ofNanos(System.nanoTime() - audience.quietSince).compareTo(settings.heartbeat()) > 0;
    }

    private int size() {
        return audiences.values().stream().mapToInt(one -> one.listeners.size()).sum();
    }

    void stop(@Observes ShutdownEvent end) {
        audiences.values().forEach(one -> one.listeners.forEach(Listener::close));
    }
}
