package io.closeout.invoicing;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables as their tenant sees them. */
@ApplicationScoped
public class Rows {

    private final Database database;
    private final Tenants tenants;

    Rows(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** The rows of a query, each as the list of its columns' texts. */
    public List<List<@Nullable String>> of(String tenant, String query, Object... parameters) {
        return tenants.inTransaction(
                tenant,
                () -> database.with(connection -> {
                    try (var statement = connection.prepareStatement(query)) {
                        for (var i = 0; i < parameters.length; i++) {
                            statement.setObject(i + 1, parameters[i]);
                        }
                        return read(statement.executeQuery());
                    }
                }));
    }

    /** The only column of the rows. */
    public List<@Nullable String> column(String tenant, String query, Object... parameters) {
        return of(tenant, query, parameters).stream().map(List::getFirst).toList();
    }

    /** Names of the events that were published about a case, in order. */
    public List<@Nullable String> publishedOf(Object caseId) {
        return column(
                "any",
                "select split_part(type, '.', 2) from outbox where correlation_id = ? order by seq",
                caseId.toString());
    }

    private static List<List<@Nullable String>> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<List<@Nullable String>>();
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            var row = new ArrayList<@Nullable String>();
            for (var i = 1; i <= columns; i++) {
                row.add(rows.getString(i));
            }
            found.add(row);
        }
        return found;
    }
}
