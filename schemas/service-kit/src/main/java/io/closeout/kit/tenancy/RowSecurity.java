package io.closeout.kit.tenancy;

import io.closeout.kit.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
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
    private final TransactionManager transactions;

    RowSecurity(Tenants tenants, DataSource dataSource, TransactionManager transactions) {
        this.tenants = tenants;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        try {
            tenants.find().ifPresent(this::tell);
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    // Whoever began this transaction never hears that it began and would not end it: it would stay with the thread, and
    // every later request of a pooled thread would fail in it.
    private void end() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("a transaction without a tenant could not be ended", e);
        }
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
