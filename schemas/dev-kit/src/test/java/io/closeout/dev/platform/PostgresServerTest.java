package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.dev.platform.PostgresServer.Login;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private static final PostgresServer POSTGRES = PlatformResource.current().postgres();

    @BeforeAll
    static void migrate() throws SQLException {
        as(POSTGRES.owner("report"), "create table if not exists thing (id int primary key, tenant text)");
        as(POSTGRES.owner("report"), "alter table thing enable row level security");
        as(POSTGRES.owner("report"), "alter table thing force row level security");
        as(POSTGRES.owner("report"), "drop policy if exists own on thing");
        as(
                POSTGRES.owner("report"),
                "create policy own on thing using (tenant = current_setting('closeout.tenant', true))");
        as(POSTGRES.superuser(), "insert into thing values (1, 'a') on conflict do nothing");
    }

    @Test
    void letsTheApplicationChangeRowsOfTablesThatAMigrationMade() throws SQLException {
        try (var connection = POSTGRES.connect("report", POSTGRES.app("report"));
                var statement = connection.createStatement()) {
            statement.execute("set closeout.tenant = 'b'");

            assertThat(statement.executeUpdate("insert into thing values (2, 'b') on conflict do nothing"))
                    .isBetween(0, 1);
            assertThat(statement.executeUpdate("update thing set tenant = 'b'")).isEqualTo(1);
        }
    }

    @Test
    void letsTheApplicationDefineNothing() {
        var app = POSTGRES.app("report");

        assertThatThrownBy(() -> as(app, "create table mine (id int)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(app, "create schema mine")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(app, "create temp table mine (id int)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(app, "alter table thing disable row level security"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> as(app, "truncate thing")).hasMessageContaining("permission denied");
    }

    @Test
    void letsNoServiceIntoTheDatabaseOfAnother() {
        for (var role : new Login[] {POSTGRES.app("invoicing"), POSTGRES.owner("invoicing")}) {
            assertThatThrownBy(() -> as(role, "select 1"))
                    .hasMessageContaining("permission denied for database \"report\"");
        }
    }

    @Test
    void letsNoServiceIntoTheDatabasesOfTheServer() {
        var app = POSTGRES.app("report");

        assertThatThrownBy(() -> POSTGRES.connect("postgres", app)).hasMessageContaining("permission denied");
    }

    @Test
    void letsTheCheckerReadPastEveryPolicyAndChangeNothing() throws SQLException {
        try (var connection = POSTGRES.connect("report", POSTGRES.verify());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from thing")) {
            rows.next();

            assertThat(rows.getInt(1)).isPositive();
        }
        assertThatThrownBy(() -> as(POSTGRES.verify(), "delete from thing")).hasMessageContaining("read-only");
        assertThatThrownBy(() -> as(POSTGRES.verify(), "set transaction read write; delete from thing"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        for (var password : new String[] {"", "guessed"}) {
            var guess = new Login(POSTGRES.superuser().user(), password);

            assertThatThrownBy(() -> as(guess, "select 1")).hasMessageContaining("password");
        }
    }

    @Test
    void waitsForTheDisk() throws SQLException {
        try (var connection = POSTGRES.connect("report", POSTGRES.app("report"));
                var statement = connection.createStatement();
                var setting = statement.executeQuery("select setting from pg_settings where name = 'fsync'")) {
            setting.next();

            assertThat(setting.getString(1)).isEqualTo("on");
        }
    }

    private static void as(Login login, String sql) throws SQLException {
        try (var connection = POSTGRES.connect("report", login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
