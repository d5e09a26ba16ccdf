package io.closeout.kit.testapp;

import io.closeout.dev.platform.PlatformResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the tables past every policy, as the superuser. */
@ApplicationScoped
public class Rows {

    public List<Long> versionsOf(UUID caseId) {
        return strings("select version from effect where case_id = '%s' order by version".formatted(caseId)).stream()
                .map(Long::valueOf)
                .toList();
    }

    public List<String> tenantsOf(UUID caseId) {
        return strings("select tenant_id from effect where case_id = '%s'".formatted(caseId));
    }

    public List<String> strings(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connection() throws SQLException {
        var postgres = PlatformResource.current().postgres();
        return postgres.connect("report", postgres.superuser());
    }
}
