package io.closeout.invoicing.performance;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements of the current tenant. They are written once. */
@ApplicationScoped
class Statements {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    Statements(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @return the digest of its text */
    byte[] add(Statement statement) {
        var text = StatementText.of(statement);
        var digest = StatementText.sha256(text);
        database.run(connection -> {
            insert(connection, statement, text, digest);
            figures(connection, statement);
        });
        return digest;
    }

    private void insert(Connection connection, Statement statement, String text, byte[] digest) throws SQLException {
        try (var row = connection.prepareStatement("""
                insert into performance_statement (tenant_id, statement_id, version, station_id, sponsor_id, month,
                    cases_counted, score, bonus, currency, contestable_until, content, content_sha256, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var bonus = statement.bonus();
            set(row, 2, statement.id(), statement.version(), statement.stationId(), statement.sponsorId());
            set(row, 6, statement.period().from(), statement.casesCounted(), statement.points());
            set(row, 9, bonus == null ? null : bonus.amount(), bonus == null ? null : bonus.currency());
            set(
                    row,
                    11,
                    statement.contestableUntil(),
                    text,
                    digest,
                    clock.instant().atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        }
    }

    private void figures(Connection connection, Statement statement) throws SQLException {
        try (var row = connection.prepareStatement("""
                insert into performance_figure (tenant_id, statement_id, version, figure, value, cases, tier)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var figure : statement.figures()) {
                var tier = figure.tier();
                set(row, 2, statement.id(), statement.version(), figure.figure().key());
                set(row, 5, figure.value(), figure.cases(), tier == null ? null : tier.key());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void set(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        statement.setString(1, tenants.current());
        for (var i = 0; i < values.length; i++) {
            statement.setObject(first + i, values[i]);
        }
    }

    /** The version in force. */
    Optional<Statement> latest(UUID id) {
        return one("statement_id = ? order by version desc limit 1", id);
    }

    Optional<Statement> version(UUID id, int version) {
        return one("statement_id = ? and version = ?", id, version);
    }

    Optional<Statement> latest(UUID stationId, YearMonth month) {
        return one("station_id = ? and month = ? order by version desc limit 1", stationId, month.atDay(1));
    }

    private Optional<Statement> one(String condition, Object... values) {
        return database.with(connection -> {
            try (var query =
                    connection.prepareStatement("select content from performance_statement where " + condition)) {
                for (var i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.of(StatementText.read(row.getString(1))) : Optional.empty();
                }
            }
        });
    }
}
