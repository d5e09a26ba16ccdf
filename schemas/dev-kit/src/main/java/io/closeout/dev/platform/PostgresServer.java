package io.closeout.dev.platform;

import io.closeout.dev.process.Child;
import io.closeout.dev.process.LocalPorts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One server with a database for each service. A service's database lets in its two roles, the checker's read-only
 * role and the superuser, and nobody else.
 */
public final class PostgresServer extends Server {

    /** The role of the invariant checker: reads every table past every policy, writes none. */
    public static final String VERIFY = "closeout_verify";

    static final String SUPERUSER = "postgres";

    private static final Duration LET_GO = Duration.ofSeconds(20);

    private final PlatformState state;

    PostgresServer(PlatformState state, Engine engine) {
        super("PostgreSQL", engine);
        this.state = state;
    }

    /** A role and its password. */
    public record Login(String user, String password) {}

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return state.port("postgres");
    }

    public String jdbcUrl(String service) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), databaseOf(service));
    }

    /** The role migrations run under; it owns the tables. */
    public Login owner(String service) {
        return login(databaseOf(service) + "_owner");
    }

    /** The role the service runs under: rows, no DDL. */
    public Login app(String service) {
        return login(databaseOf(service) + "_app");
    }

    public Login verify() {
        return login(VERIFY);
    }

    public Login superuser() {
        return login(SUPERUSER);
    }

    public Connection connect(String service, Login login) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(service), login.user(), login.password());
    }

    /**
     * Starts and waits until it serves. After a kill the sessions of the old server need a moment to notice, and until
     * the last one has let go of the shared memory a new server gives up at once; so it is tried again.
     */
    @Override
    public void start() {
        var deadline = System.nanoTime() + LET_GO.toNanos();
        while (true) {
            try {
                super.start();
                return;
            } catch (IllegalStateException e) {
                if (isRunning() || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /** Immediate shutdown (SIGQUIT): nothing is flushed, the next start recovers from the log. */
    public void stopImmediately() {
        switch (engine()) {
            case ProcessEngine process -> process.signalAndWait("QUIT");
            case ContainerEngine container -> container.signal("QUIT");
        }
    }

    static String databaseOf(String service) {
        return service.replace('-', '_');
    }

    /** Fast shutdown (SIGINT): disconnects its clients instead of waiting for them. */
    static void stopFast(Child child) {
        child.stop("INT");
    }

    private Login login(String user) {
        return new Login(user, state.get("postgres." + user + ".password"));
    }

    Connection connectSuperuser(String database) throws SQLException {
        var url = "jdbc:postgresql://%s:%d/%s?connectTimeout=5".formatted(host(), port(), database);
        return DriverManager.getConnection(url, SUPERUSER, superuser().password());
    }

    @Override
    boolean isReady() {
        if (!LocalPorts.answers(port())) {
            return false;
        }
        try (var connection = connectSuperuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
