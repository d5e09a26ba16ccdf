package io.closeout.invoicing.rendition;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTable;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Documents whose forms are still to be made. */
@ApplicationScoped
public class RenderingQueue {

    /** @param invoiceId the document itself, or the invoice that it corrects */
    public record Wanted(UUID documentId, UUID invoiceId) {}

    /**
     * The two parts of the table.
     *
     * @param earlier documents that were issued before forms were made
     */
    record Parts(DueRows<Wanted> issued, DueRows<Wanted> earlier) {}

    @Produces
    @Singleton
    static Parts parts(DueTables tables) {
        var table = DueTable.<Wanted>of(
                        "document_due",
                        row -> new Wanted(
                                row.getObject("document_id", UUID.class), row.getObject("invoice_id", UUID.class)))
                .key("document_id", Wanted::documentId)
                .also("invoice_id", Wanted::invoiceId);
        return new Parts(tables.open(table.only("not earlier")), tables.open(table.part("earlier", "earlier")));
    }

    /** Where a document stands. */
    enum State {
        /** Nothing is to be made. */
        NONE,
        WAITING,
        SET_ASIDE
    }

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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
