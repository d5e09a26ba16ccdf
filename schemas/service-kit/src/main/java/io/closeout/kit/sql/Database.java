package io.closeout.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lends the connection of the current transaction. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws DatabaseException when a statement fails */
    public <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @throws DatabaseException when a statement fails */
    public void run(Effect effect) {
        with(connection -> {
            effect.on(connection);
            return true;
        });
    }

    /** Work that gives something back. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work done for its effect. */
    @FunctionalInterface
    public interface Effect {
        void on(Connection connection) throws SQLException;
    }
}
