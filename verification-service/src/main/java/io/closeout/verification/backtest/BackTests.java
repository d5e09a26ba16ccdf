package io.closeout.verification.backtest;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.sql.Database;
import io.closeout.verification.backtest.BackTest.Progress;
import io.closeout.verification.backtest.BackTest.Request;
import io.closeout.verification.backtest.BackTest.RuleSetName;
import io.closeout.verification.backtest.BackTest.Scope;
import io.closeout.verification.backtest.BackTest.State;
import io.closeout.verification.backtest.PastDecisions.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The back-tests of the tenant at work. */
@ApplicationScoped
class BackTests {

    private static final String SELECT = """
            select id, rule_set_id, rule_set_version, rule_set_sha256, first_day, last_day, station_id, country, state,
                total, done, out_of_scope, unreadable,
                extract(epoch from coalesce(finished_at, now()) - started_at)::bigint as seconds,
                requested_by, requested_at, failure
            from back_test""";

    private static final String INSERT = """
            insert into back_test (id, tenant_id, document, rule_set_id, rule_set_version, rule_set_sha256, first_day,
                last_day, station_id, country, state, judged_from, judged_before, requested_by, requested_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    BackTests(Database database) {
        this.database = database;
    }

    /** What is inserted: the job, the text of its draft, and the stretch of time. */
    record Fresh(BackTest test, String tenant, String document, Instant judgedFrom, Instant judgedBefore) {}

    void add(Fresh fresh) {
        var test = fresh.test();
        var name = test.ruleSet();
        var scope = test.scope();
        update(
                INSERT,
                test.id(),
                fresh.tenant(),
                fresh.document(),
                name.id(),
                name.version(),
                name.sha256(),
                scope.firstDay(),
                scope.lastDay(),
                scope.station(),
                scope.country(),
                test.state().name(),
                utc(fresh.judgedFrom()),
                utc(fresh.judgedBefore()),
                test.request().by(),
                utc(test.request().at()));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    Optional<BackTest> one(UUID id) {
        return read(SELECT + " where id = ?", id).stream().findFirst();
    }

    /** The newest first. */
    List<BackTest> page(PageRequest page) {
        var after = page.after();
        return after.isEmpty()
                ? read(SELECT + " order by requested_at desc, id desc limit ?", page.fetch())
                : read(
                        SELECT + " where (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?",
                        utc(after.get().instant(0)),
                        after.get().uuid(1),
                        page.fetch());
    }

    /** Counts under a lock that two requests cannot pass together. */
    long open(String tenant) {
        return database.with(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))");
                    var count = connection.prepareStatement(
                            "select count(*) from back_test where state in ('WAITING', 'RUNNING')")) {
                lock.setString(1, "back-test:" + tenant);
                lock.execute();
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** What it is about; a test that did not begin stands before the first decision. */
    Extent extent(UUID id) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select judged_from, judged_before, station_id, country, coalesce(cursor_at, judged_from),
                        coalesce(cursor_case, '00000000-0000-0000-0000-000000000000'), coalesce(cursor_version, 0)
                    from back_test where id = ?""")) {
                query.setObject(1, id);
                try (var row = query.executeQuery()) {
                    row.next();
                    return new Extent(
                            row.getObject(1, OffsetDateTime.class),
                            row.getObject(2, OffsetDateTime.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            new Key(
                                    row.getObject(5, OffsetDateTime.class),
                                    row.getObject(6, UUID.class),
                                    row.getInt(7)));
                }
            }
        });
    }

    void forgetBefore(Instant end) {
        update("delete from back_test where requested_at < ? and state not in ('WAITING', 'RUNNING')", utc(end));
    }

    void begin(UUID id, long total) {
        update("update back_test set state = 'RUNNING', total = ?, started_at = now() where id = ?", total, id);
    }

    void end(UUID id) {
        update("update back_test set state = 'DONE', total = done, finished_at = now() where id = ?", id);
    }

    void fail(UUID id, String why) {
        update("update back_test set state = 'FAILED', failure = ?, finished_at = now() where id = ?", why, id);
    }

    /** @return false if it was over before */
    boolean cancel(UUID id) {
        return update("""
                update back_test set state = 'CANCELLED', finished_at = now()
                where id = ? and state in ('WAITING', 'RUNNING')""", id) == 1;
    }

    private int update(String sql, @Nullable Object... values) {
        return database.with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                Values.set(update, values);
                return update.executeUpdate();
            }
        });
    }

    private List<BackTest> read(String sql, Object... values) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                Values.set(query, values);
                var found = new ArrayList<BackTest>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(of(rows));
                    }
                }
                return found;
            }
        });
    }

    private static BackTest of(ResultSet row) throws SQLException {
        return new BackTest(
                row.getObject("id", UUID.class),
                new RuleSetName(
                        row.getString("rule_set_id"),
                        row.getString("rule_set_version"),
                        row.getString("rule_set_sha256")),
                new Scope(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("station_id", UUID.class),
                        row.getString("country")),
                State.valueOf(row.getString("state")),
                new Progress(
                        row.getObject("total", Long.class),
                        row.getLong("done"),
                        row.getLong("out_of_scope"),
                        row.getLong("unreadable"),
                        row.getLong("seconds")),
                new Request(
                        row.getString("requested_by"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()),
                row.getString("failure"));
    }
}
