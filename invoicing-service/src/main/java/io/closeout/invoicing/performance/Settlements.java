package io.closeout.invoicing.performance;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** How statements ended; the key lets each end once. */
@ApplicationScoped
class Settlements {

    private final Database database;
    private final Tenants tenants;

    Settlements(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void add(Statement statement, Settlement settlement) {
        database.run(connection -> {
            try (var row = connection.prepareStatement("""
                    insert into performance_settlement (tenant_id, statement_id, version, outcome, invoice_id, settled_at)
                    values (?, ?, ?, ?, ?, ?)""")) {
                row.setString(1, tenants.current());
                row.setObject(2, statement.id());
                row.setInt(3, statement.version());
                row.setString(4, settlement.outcome().name());
                row.setObject(5, settlement.invoiceId());
                row.setObject(6, settlement.at().atOffset(ZoneOffset.UTC));
                row.executeUpdate();
            }
        });
    }

    Optional<Settlement> of(UUID statementId) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select outcome, invoice_id, settled_at from performance_settlement where statement_id = ?")) {
                query.setObject(1, statementId);
                try (var row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Settlement(
                                    Settlement.Outcome.valueOf(row.getString(1)),
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, OffsetDateTime.class).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }
}
