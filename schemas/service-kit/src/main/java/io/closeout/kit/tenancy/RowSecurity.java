package io.closeout.kit.tenancy;

import io.closeout.kit.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells PostgreSQL, at the start of each transaction, whose it is. The setting is local to the transaction, so a
 * pooled connection never carries one tenant's sight into the work of another; without a tenant the policies fail.
 */
@ApplicationScoped
class RowSecurity {

    private final Tenants tenants;
    private final DataSource dataSource;

    RowSecurity(Tenants tenants, DataSource dataSource) {
        this.tenants = tenants;
        this.dataSource = dataSource;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        tenants.find().ifPresent(this::tell);
    }

    private void tell(String tenant) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select set_config('closeout.tenant', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
