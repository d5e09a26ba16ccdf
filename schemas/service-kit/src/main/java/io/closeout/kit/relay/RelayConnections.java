package io.closeout.kit.relay;

import io.closeout.kit.outbox.OutboxBell;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Connections of the relay's own, outside the pool: a session lock must not return to a pool, nor go through one that
 * shares sessions.
 */
@ApplicationScoped
class RelayConnections {

    private static final int LOOK_EVERY_MILLIS = 500;

    private final String url;
    private final String user;
    private final String password;

    RelayConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Rings {@code bell} whenever another process of the service notifies of a commit, until closed. */
    Ear listen(OutboxBell bell) throws SQLException {
        var connection = open();
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        var ear = new Ear(connection, bell);
        Thread.ofVirtual().name("outbox-ear").start(ear);
        return ear;
    }

    /** Hears notifications; ends when its connection is closed or lost, for the poll is there as well. */
    static final class Ear implements Runnable, AutoCloseable {

        private final Connection connection;
        private final OutboxBell bell;

        private Ear(Connection connection, OutboxBell bell) {
            this.connection = connection;
            this.bell = bell;
        }

        @Override
        public void run() {
            try {
                var postgres = connection.unwrap(PGConnection.class);
                while (!connection.isClosed()) {
                    var heard = postgres.getNotifications(LOOK_EVERY_MILLIS);
                    for (var one : heard == null ? new PGNotification[0] : heard) {
                        ring(one.getParameter());
                    }
                }
            } catch (SQLException e) {
                bell.ring();
            }
        }

        // A hand at the database may notify too, and says nothing.
        private void ring(String transactionId) {
            if (transactionId.isEmpty()) {
                bell.ring();
            } else {
                bell.ring(Long.parseLong(transactionId));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
