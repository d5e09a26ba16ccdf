package io.closeout.kit.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with the change: what is added here is written when the transaction commits and not at all when it rolls
 * back. Outside a transaction it refuses.
 */
@ApplicationScoped
public class Outbox {

    private static final Object KEY = Outbox.class;

    private final TransactionSynchronizationRegistry transactions;
    private final OutboxWriter writer;
    private final OutboxBell bell;
    private final Clock clock;
    private final Causes causes;

    Outbox(
            TransactionSynchronizationRegistry transactions,
            OutboxWriter writer,
            OutboxBell bell,
            Clock clock,
            Causes causes) {
        this.transactions = transactions;
        this.writer = writer;
        this.bell = bell;
        this.clock = clock;
        this.causes = causes;
    }

    /** The event happens now and belongs to the case that caused it. */
    @Transactional(MANDATORY)
    public void add(Object aggregateId, SpecificRecord event) {
        add(aggregateId, event, null, clock.instant());
    }

    /** The event belongs to the given case, whatever caused it. */
    @Transactional(MANDATORY)
    public void add(Object aggregateId, SpecificRecord event, UUID caseId) {
        add(aggregateId, event, caseId, clock.instant());
    }

    /** As above, for what happened in the business before we learnt of it, such as a signature made offline. */
    @Transactional(MANDATORY)
    public void add(Object aggregateId, SpecificRecord event, @Nullable UUID caseId, Instant occurredAt) {
        var type = Contract.typeOf(event.getClass().asSubclass(SpecificRecord.class));
        var aggregate = aggregateId.toString();
        var one = new Pending(type, aggregate, event, causes.current(caseId), occurredAt);
        // A compacted topic keeps the last picture; earlier ones of this transaction would only be noise.
        pending().put(type.topic().compacted() ? new Picture(type, aggregate) : new Object(), one);
    }

    /** What a later picture of the same thing replaces. */
    private record Picture(EventType type, String aggregateId) {}

    @SuppressWarnings("unchecked")
    private Map<Object, Pending> pending() {
        var pending = (Map<Object, Pending>) transactions.getResource(KEY);
        if (pending == null) {
            pending = new LinkedHashMap<>();
            transactions.putResource(KEY, pending);
            transactions.registerInterposedSynchronization(new AtCommit(pending));
        }
        return pending;
    }

    private final class AtCommit implements Synchronization {

        private final Map<Object, Pending> pending;
        private long transactionId;

        AtCommit(Map<Object, Pending> pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            transactionId = writer.write(List.copyOf(pending.values()));
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring(transactionId);
            }
        }
    }
}
