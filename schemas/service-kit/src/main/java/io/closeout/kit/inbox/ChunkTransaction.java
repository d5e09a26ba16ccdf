package io.closeout.kit.inbox;

import io.closeout.kit.http.Correlation;
import io.closeout.kit.inbox.Arrival.Aggregate;
import io.closeout.kit.outbox.Cause;
import io.closeout.kit.outbox.Causes;
import io.closeout.kit.parking.Parking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** What happens to the events of one tenant inside one transaction. */
@ApplicationScoped
class ChunkTransaction {

    private final InboxTable inbox;
    private final Parking parking;
    private final Reactions reactions;
    private final String actor;

    ChunkTransaction(
            InboxTable inbox,
            Parking parking,
            Reactions reactions,
            @ConfigProperty(name = "closeout.service") String service) {
        this.inbox = inbox;
        this.parking = parking;
        this.reactions = reactions;
        this.actor = "service:" + service;
    }

    /** @return the aggregates for which parked events may be due now */
    Set<Aggregate> apply(List<Arrival> arrivals) {
        var fresh = inbox.record(arrivals);
        if (fresh.isEmpty()) {
            return Set.of();
        }
        var progress = inbox.progress(fresh);
        var due = fresh.stream().filter(arrival -> isDue(arrival, progress)).toList();
        react(due);
        inbox.advance(progress);
        if (!progress.waiting().isEmpty()) {
            parking.markApplied(due.stream().map(Arrival::id).toList());
        }
        return progress.waiting();
    }

    private boolean isDue(Arrival arrival, Progress progress) {
        return switch (progress.judge(arrival)) {
            case DUE -> true;
            case STALE -> {
                inbox.markStale(arrival);
                parking.markApplied(List.of(arrival.id()));
                yield false;
            }
            case EARLY -> {
                inbox.forget(arrival);
                parking.parkEarly(arrival.raw(), progress.expected(arrival));
                yield false;
            }
        };
    }

    private void react(List<Arrival> due) {
        Map<Reaction<SpecificRecord>, List<Delivered<SpecificRecord>>> work = new LinkedHashMap<>();
        for (var arrival : due) {
            if (arrival.delivered() != null) {
                var event = erased(arrival.delivered());
                reactions
                        .to(event.body())
                        .forEach(reaction -> work.computeIfAbsent(reaction, one -> new ArrayList<>())
                                .add(event));
            }
        }
        work.forEach(Reaction::prepare);
        due.forEach(this::take);
        work.keySet().forEach(Reaction::finish);
    }

    private void take(Arrival arrival) {
        if (arrival.delivered() == null) {
            return;
        }
        Delivered<SpecificRecord> event = erased(arrival.delivered());
        MDC.put(Correlation.LOG_KEY, event.correlationId());
        MDC.put("eventId", event.id().toString());
        MDC.put("tenant", event.tenantId());
        var cause = new Cause(event.id().toString(), event.correlationId(), actor, null);
        Causes.because(cause, () -> reactions.to(event.body()).forEach(reaction -> reaction.on(event)));
    }

    // The reader decoded the body as the type whose reactions are asked.
    @SuppressWarnings("unchecked")
    private static Delivered<SpecificRecord> erased(Delivered<?> delivered) {
        return (Delivered<SpecificRecord>) delivered;
    }
}
