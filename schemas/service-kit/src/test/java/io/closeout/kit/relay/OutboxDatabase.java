package io.closeout.kit.relay;

import io.closeout.dev.platform.PlatformResource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** The kit's tables in a database of their own, written to by hand, so that a test decides who commits when. */
final class OutboxDatabase {

    private static final String SERVICE = "invoicing";

    private OutboxDatabase() {}

    static void migrate() {
        var postgres = PlatformResource.current().postgres();
        var owner = postgres.owner(SERVICE);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(SERVICE), owner.user(), owner.password())
                .locations("db/kit")
                .placeholders(java.util.Map.of("appRole", postgres.app(SERVICE).user()))
                .load()
                .migrate();
    }

    static Connection connect() throws SQLException {
        var postgres = PlatformResource.current().postgres();
        return postgres.connect(SERVICE, postgres.app(SERVICE));
    }

    static Connection transaction() throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Takes the aggregate's next version and inserts a row, as the outbox does. */
    static void add(Connection connection, String aggregate) throws SQLException {
        try (var version = connection.prepareStatement("""
                        insert into outbox_version as v (topic, aggregateid, version) values ('t', ?, 1)
                        on conflict (topic, aggregateid) do update set version = v.version + 1 returning version""");
                var row = connection.prepareStatement("""
                        insert into outbox (id, topic, aggregatetype, aggregateid, type, version, tenant_id,
                            correlation_id, causation_id, occurred_at, recorded_at, payload)
                        values (?, 't', 'things', ?, 'x', ?, 'alpha', '', '', now(), now(), '\\x00')""")) {
            version.setString(1, aggregate);
            try (var next = version.executeQuery()) {
                next.next();
                row.setObject(1, UUID.randomUUID());
                row.setString(2, aggregate);
                row.setLong(3, next.getLong(1));
            }
            row.executeUpdate();
        }
    }

    /** Makes PostgreSQL give the transaction its id, as the inbox row does at the start of a chunk. */
    static void takeTransactionId(Connection connection) throws SQLException {
        strings(connection, "select pg_current_xact_id()::text");
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
