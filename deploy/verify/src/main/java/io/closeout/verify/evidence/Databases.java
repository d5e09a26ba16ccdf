package io.closeout.verify.evidence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The services' databases, each read in one snapshot until {@link #renew}; nothing here can write. */
public final class Databases implements AutoCloseable {

    private static final int FETCH = 5_000;

    private final Connections connections;
    private final Map<String, Connection> open = new HashMap<>();

    public Databases(Connections connections) {
        this.connections = connections;
    }

    /** Takes one row of a result; the next row overwrites it. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Streams the rows of a query. */
    public void read(String service, String sql, RowReader reader) {
        try (var statement = connection(service).createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            abandon(service);
            throw new UnreachableException("the database of %s does not answer".formatted(service), e);
        }
    }

    /** Ends the snapshots: what is read next is what there is now. */
    public void renew() {
        for (var service : Connections.SERVICES) {
            abandon(service);
        }
    }

    @Override
    public void close() {
        renew();
    }

    private Connection connection(String service) throws SQLException {
        var known = open.get(service);
        if (known != null) {
            return known;
        }
        var login = connections.database(service);
        var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        open.put(service, connection);
        return connection;
    }

    private void abandon(String service) {
        var connection = open.remove(service);
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new UnreachableException(
                        "the connection to the database of %s does not end".formatted(service), e);
            }
        }
    }
}
