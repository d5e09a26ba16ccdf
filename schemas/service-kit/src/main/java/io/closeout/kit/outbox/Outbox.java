package io.closeout.kit.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.closeout.events.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        var pending = pending();
        if (type.topic().compacted()) {
            // A compacted topic keeps the last picture; earlier ones of this transaction would only be noise.
            pending.removeIf(earlier -> earlier.isOf(type, aggregateId.toString()));
        }
        pending.add(new Pending(type, aggregateId.toString(), event, causes.current(caseId), occurredAt));
    }

    @SuppressWarnings("unchecked")
    private List<Pending> pending() {
        var pending = (List<Pending>) transactions.getResource(KEY);
        if (pending == null) {
            pending = new ArrayList<>();
            transactions.putResource(KEY, pending);
            transactions.registerInterposedSynchronization(new AtCommit(pending));
        }
        return pending;
    }

    private final class AtCommit implements Synchronization {

        private final List<Pending> pending;

        AtCommit(List<Pending> pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            writer.write(pending);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
