package io.closeout.dev.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Databases and roles: the application role never owns anything, and nobody gets in by being somebody. */
final class PostgresRoles {

    private final PostgresServer postgres;
    private final PlatformState state;

    PostgresRoles(PostgresServer postgres, PlatformState state) {
        this.postgres = postgres;
        this.state = state;
    }

    void apply(List<String> services) {
        try (var connection = postgres.connectSuperuser("postgres")) {
            role(connection, PostgresServer.VERIFY, "bypassrls");
            execute(connection, "grant pg_read_all_data to closeout_verify");
            execute(connection, "alter role closeout_verify set default_transaction_read_only = on");
            execute(connection, "revoke all on database postgres, template1 from public");
            for (var service : services) {
                database(connection, PostgresServer.databaseOf(service));
            }
            for (var service : services) {
                schema(PostgresServer.databaseOf(service));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused its set-up", e);
        }
    }

    private void database(Connection connection, String name) throws SQLException {
        role(connection, name + "_owner", "");
        role(connection, name + "_app", "");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %1$s owner %1$s_owner".formatted(name));
        }
        execute(connection, "revoke all on database %s from public".formatted(name));
        execute(connection, "grant connect on database %1$s to %1$s_app, closeout_verify".formatted(name));
    }

    /** Tables of the owner are for the application's rows unless a migration says otherwise. */
    private void schema(String name) throws SQLException {
        try (var connection = postgres.connectSuperuser(name)) {
            execute(connection, "alter schema public owner to %s_owner".formatted(name));
            execute(connection, "revoke all on schema public from public");
            execute(connection, "grant usage on schema public to %s_app, closeout_verify".formatted(name));
            var byOwner = "alter default privileges for role %1$s_owner ".formatted(name);
            execute(connection, byOwner + "grant select, insert, update, delete on tables to %s_app".formatted(name));
            execute(connection, byOwner + "grant usage, select on sequences to %s_app".formatted(name));
            execute(connection, byOwner + "grant usage on schemas to %s_app".formatted(name));
        }
    }

    private void role(Connection connection, String name, String attributes) throws SQLException {
        var exists = exists(connection, "select 1 from pg_roles where rolname = ?", name);
        var password = state.secret("postgres." + name);
        execute(
                connection,
                "%s role %s login %s password '%s'".formatted(exists ? "alter" : "create", name, attributes, password));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
