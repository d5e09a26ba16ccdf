package io.closeout.invoicing.rendition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Documents whose forms are still to be made, for all tenants. Taking one only postpones it: if whoever took it dies,
 * it falls due again.
 */
@ApplicationScoped
public class RenderingQueue {

    /** @param invoiceId the document itself, or the invoice that it corrects */
    public record Wanted(UUID documentId, UUID invoiceId) {}

    /**
     * A document that was taken until {@code until}.
     *
     * @param attempts how often it was taken, this time included
     */
    record Due(String tenantId, UUID documentId, UUID invoiceId, int attempts, Instant until) {}

    /** Where a document stands. */
    enum State {
        /** Nothing is to be made. */
        NONE,
        WAITING,
        SET_ASIDE
    }

    /**
     * Of all tenants.
     *
     * @param earlier waiting, too, and issued before forms were made
     */
    record Count(long waiting, long earlier, long aside) {}

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    RenderingQueue(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** In the transaction that issues the documents, hence never without them. */
    @Transactional(MANDATORY)
    public void add(List<Wanted> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var now = at(clock.instant());
        var tenant = tenants.current();
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into document_due (document_id, tenant_id, invoice_id, due_at)
                    select document_id, ?, invoice_id, ? from unnest(?, ?) as wanted (document_id, invoice_id)""")) {
                statement.setString(1, tenant);
                statement.setObject(2, now);
                statement.setArray(3, uuids(connection, documents.stream().map(Wanted::documentId)));
                statement.setArray(4, uuids(connection, documents.stream().map(Wanted::invoiceId)));
                statement.executeUpdate();
            }
        });
    }

    private static Array uuids(Connection connection, Stream<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /**
     * Takes a document that is due and nobody else is taking. Only one, so that one that ends the process ends it alone.
     *
     * @param earlier whether of those that were issued before forms were made
     */
    Optional<Due> take(Duration lease, boolean earlier) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update document_due d set due_at = ?, attempts = attempts + 1
                    from (select document_id from document_due where due_at <= ? and earlier = ? and not set_aside
                          order by due_at limit 1 for update skip locked) as taken
                    where d.document_id = taken.document_id
                    returning d.tenant_id, d.document_id, d.invoice_id, d.attempts, d.due_at""")) {
                statement.setObject(1, at(now.plus(lease)));
                statement.setObject(2, at(now));
                statement.setBoolean(3, earlier);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(read(rows)) : Optional.empty();
                }
            }
        });
    }

    private static Due read(ResultSet rows) throws SQLException {
        return new Due(
                rows.getString(1),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class),
                rows.getInt(4),
                rows.getObject(5, OffsetDateTime.class).toInstant());
    }

    /** @return false if it was not ours any more: somebody else took it after our time was up */
    boolean done(Due due) {
        return database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from document_due where document_id = ? and due_at = ?")) {
                statement.setObject(1, due.documentId());
                statement.setObject(2, at(due.until()));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Not done; again after {@code delay}, or only when somebody asks for it. */
    void postpone(Due due, Duration delay, boolean aside) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update document_due set due_at = ?, set_aside = ? where document_id = ? and due_at = ?""")) {
                statement.setObject(1, at(clock.instant().plus(delay)));
                statement.setBoolean(2, aside);
                statement.setObject(3, due.documentId());
                statement.setObject(4, at(due.until()));
                statement.executeUpdate();
            }
        });
    }

    /** @return whether it had been set aside */
    boolean retry(UUID documentId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update document_due set due_at = ?, attempts = 0, set_aside = false
                    where document_id = ? and tenant_id = ? and set_aside""")) {
                statement.setObject(1, at(clock.instant()));
                statement.setObject(2, documentId);
                statement.setString(3, tenants.current());
                return statement.executeUpdate() == 1;
            }
        });
    }

    State stateOf(UUID documentId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select set_aside from document_due where document_id = ? and tenant_id = ?")) {
                statement.setObject(1, documentId);
                statement.setString(2, tenants.current());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getBoolean(1) ? State.SET_ASIDE : State.WAITING : State.NONE;
                }
            }
        });
    }

    Count count() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select count(*) filter (where not set_aside and not earlier),
                        count(*) filter (where not set_aside and earlier), count(*) filter (where set_aside)
                    from document_due""");
                    var rows = statement.executeQuery()) {
                rows.next();
                return new Count(rows.getLong(1), rows.getLong(2), rows.getLong(3));
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
