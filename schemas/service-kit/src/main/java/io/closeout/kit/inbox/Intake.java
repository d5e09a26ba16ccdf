package io.closeout.kit.inbox;

import io.closeout.events.UnreadableException;
import io.closeout.kit.inbox.Arrival.Aggregate;
import io.closeout.kit.parking.Parking;
import io.closeout.kit.parking.Reason;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes in what a poll brought. It returns when every record has taken effect or is parked, and never throws: faults
 * of the infrastructure are waited out here, with the channel paused behind us, because a refused batch would be
 * dropped or would close the client for good (smallrye-reactive-messaging#3281).
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final RecordReader reader;
    private final ChunkTransaction chunks;
    private final Parking parking;
    private final Tenants tenants;
    private final Patience patience;
    private final IntakeGauges gauges;
    private final ChunkSpan span;

    Intake(
            RecordReader reader,
            ChunkTransaction chunks,
            Parking parking,
            Tenants tenants,
            Patience patience,
            IntakeGauges gauges,
            ChunkSpan span) {
        this.reader = reader;
        this.chunks = chunks;
        this.parking = parking;
        this.tenants = tenants;
        this.patience = patience;
        this.gauges = gauges;
        this.span = span;
    }

    public void accept(ConsumerRecords<String, byte[]> chunk) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>(chunk.count());
        chunk.forEach(records::add);
        accept(records);
    }

    /** As {@link #accept(ConsumerRecords)}, for records at hand. */
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        var start = System.nanoTime();
        gauges.begin(records);
        // An aggregate has one tenant, so a transaction per tenant keeps its order.
        Map<String, List<Arrival>> byTenant = new LinkedHashMap<>();
        for (var raw : records) {
            read(raw, byTenant);
        }
        byTenant.forEach((tenant, arrivals) -> span.in(arrivals, () -> apply(tenant, arrivals)));
        gauges.took(records, start);
    }

    private void read(ConsumerRecord<String, byte[]> raw, Map<String, List<Arrival>> byTenant) {
        try {
            var arrival = patience.outwait(() -> reader.read(raw));
            byTenant.computeIfAbsent(arrival.tenantId(), tenant -> new ArrayList<>())
                    .add(arrival);
        } catch (BadHeaderException | UnreadableException e) {
            park(raw, Reason.UNDECODABLE, e);
        }
    }

    private void apply(String tenant, List<Arrival> arrivals) {
        try {
            var waiting = patience.outwait(() -> tenants.inTransaction(tenant, () -> chunks.apply(arrivals)));
            release(tenant, waiting);
        } catch (RuntimeException e) {
            gauges.fallback();
            if (arrivals.size() > 1) {
                LOG.warnf(e, "a chunk of %d failed and is redone one by one", arrivals.size());
            }
            arrivals.forEach(arrival -> alone(tenant, arrival));
        }
    }

    private void alone(String tenant, Arrival arrival) {
        try {
            var waiting = patience.outwait(() -> tenants.inTransaction(tenant, () -> chunks.apply(List.of(arrival))));
            release(tenant, waiting);
        } catch (RuntimeException e) {
            LOG.errorf(e, "event %s of type %s is parked", arrival.id(), arrival.ceType());
            park(arrival.raw(), Reason.of(e), e);
        }
    }

    /** What waited only for what was just applied goes on by itself; each success releases the next. */
    private void release(String tenant, Set<Aggregate> waiting) {
        for (var aggregate : waiting) {
            patience.outwait(() -> parking.released(aggregate.topic(), aggregate.id()))
                    .ifPresent(raw -> alone(tenant, patience.outwait(() -> reader.read(raw))));
        }
    }

    private void park(ConsumerRecord<String, byte[]> raw, Reason reason, Exception why) {
        gauges.parked(reason);
        patience.outwait(() -> {
            parking.park(raw, reason, why);
            return true;
        });
    }
}
