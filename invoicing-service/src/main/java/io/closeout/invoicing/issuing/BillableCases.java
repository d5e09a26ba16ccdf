package io.closeout.invoicing.issuing;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The row of each case under whose lock its charges are billed or taken back, so that a verification and a withdrawal
 * taken in at the same time by two processes see each other. Cases come sorted by their text: rows are locked in one
 * order.
 */
@ApplicationScoped
class BillableCases {

    /** Report versions: the highest that was verified, and the highest that was taken back. */
    record Status(int verified, int withdrawn) {}

    private final Database database;
    private final Tenants tenants;

    BillableCases(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Map<UUID, Status> verified(SortedMap<String, Integer> versions) {
        return raise("verified_version", versions);
    }

    Map<UUID, Status> withdrawn(SortedMap<String, Integer> versions) {
        return raise("withdrawn_version", versions);
    }

    private Map<UUID, Status> raise(String column, SortedMap<String, Integer> versions) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into billable_case as c (tenant_id, case_id, %1$s)
                    select ?, case_id, version from unnest(?::uuid[], ?::int[]) as given (case_id, version)
                    order by case_id
                    on conflict (case_id) do update set %1$s = greatest(c.%1$s, excluded.%1$s)
                    returning case_id, verified_version, withdrawn_version""".formatted(column))) {
                statement.setString(1, tenants.current());
                statement.setArray(
                        2, connection.createArrayOf("uuid", versions.keySet().toArray()));
                statement.setArray(
                        3, connection.createArrayOf("int4", versions.values().toArray()));
                return read(statement);
            }
        });
    }

    private static Map<UUID, Status> read(PreparedStatement statement) throws SQLException {
        var status = new HashMap<UUID, Status>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                status.put(rows.getObject(1, UUID.class), new Status(rows.getInt(2), rows.getInt(3)));
            }
        }
        return status;
    }
}
