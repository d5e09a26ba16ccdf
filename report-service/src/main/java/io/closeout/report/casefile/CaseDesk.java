package io.closeout.report.casefile;

import io.closeout.events.Contract;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.outbox.Causes;
import io.closeout.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * Where the reactions of this package lay their events down. However many there are in a chunk, their cases are read
 * with one statement, written with one statement per table, and announced once each.
 */
@ApplicationScoped
class CaseDesk {

    private static final Object KEY = CaseDesk.class;

    private final TransactionSynchronizationRegistry transactions;
    private final CaseFiles files;
    private final Targets targets;
    private final Causes causes;
    private final Outbox outbox;

    CaseDesk(
            TransactionSynchronizationRegistry transactions,
            CaseFiles files,
            Targets targets,
            Causes causes,
            Outbox outbox) {
        this.transactions = transactions;
        this.files = files;
        this.targets = targets;
        this.causes = causes;
        this.outbox = outbox;
    }

    /** Announces what the chunk will be about; nothing is read before the first event is laid down. */
    void expect(List<? extends Delivered<?>> events) {
        events.forEach(event -> chunk().want(CaseIds.of(event.body())));
    }

    void lay(Delivered<?> event) {
        var chunk = chunk();
        var ids = CaseIds.of(event.body());
        chunk.want(ids);
        var missing = chunk.takeWanted();
        if (!missing.isEmpty()) {
            chunk.put(missing, files.locked(missing));
        }
        ids.forEach(id -> fold(chunk, id, event));
    }

    private void fold(CaseChunk chunk, UUID id, Delivered<?> event) {
        var stored = chunk.file(id);
        SpecificRecord body = event.body();
        var type = Contract.typeOf(body.getClass().asSubclass(SpecificRecord.class))
                .name();
        var row = new CaseEventRow(
                id, event.id(), type, event.occurredAt(), EventGist.of(id, body), EventFacts.of(id, body));
        chunk.change(stored.folded(stored.file().apply(body, event.occurredAt())), causes.current(id), row);
    }

    /** Writes and announces; the first reaction that finishes does it for all. */
    void clear() {
        var chunk = chunk();
        chunk.conclude(targets);
        if (chunk.changed().isEmpty()) {
            return;
        }
        files.write(chunk);
        chunk.milestones().forEach(this::announce);
        chunk.changed().forEach(this::announce);
        chunk.written();
    }

    private void announce(CaseChunk.Said said) {
        var milestone = said.milestone();
        Causes.because(said.cause(), () -> outbox.add(said.caseId(), milestone.event(), said.caseId(), milestone.at()));
    }

    private void announce(CaseChunk.Changed changed) {
        CaseStates.of(changed)
                .ifPresent(
                        state -> Causes.because(changed.cause(), () -> outbox.add(changed.id(), state, changed.id())));
    }

    private CaseChunk chunk() {
        var chunk = (CaseChunk) transactions.getResource(KEY);
        if (chunk == null) {
            chunk = new CaseChunk();
            transactions.putResource(KEY, chunk);
        }
        return chunk;
    }
}
