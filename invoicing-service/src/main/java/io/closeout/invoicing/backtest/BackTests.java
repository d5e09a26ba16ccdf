package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTest.Extent;
import io.closeout.invoicing.backtest.BackTest.Progress;
import io.closeout.invoicing.backtest.BackTest.State;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The back-tests of the tenant at work. */
@ApplicationScoped
class BackTests {

    private static final String SELECT = """
            select id, policy_id, version, first_day, last_day, station_id, country, state, total, done, changed, unpriced,
                extract(epoch from coalesce(finished_at, now()) - started_at)::bigint as seconds,
                requested_by, requested_at, failure, document
            from price_back_test""";

    private final Database database;
    private final Tenants tenants;

    BackTests(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void add(BackTest test, String document) {
        var extent = test.extent();
        update(
                """
                insert into price_back_test (id, tenant_id, document, policy_id, version, first_day, last_day, station_id,
                    country, state, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                test.id(),
                tenants.current(),
                document,
                test.policyId(),
                test.version(),
                extent.firstDay(),
                extent.lastDay(),
                extent.station(),
                extent.country(),
                test.state().name(),
                test.requestedBy(),
                utc(test.requestedAt()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    Optional<BackTest> one(UUID id) {
        return read(SELECT + " where id = ?", BackTests::of, id).stream().findFirst();
    }

    String document(UUID id) {
        return read(SELECT + " where id = ?", row -> row.getString("document"), id)
                .getFirst();
    }

    /** The newest first. */
    List<BackTest> page(PageRequest page) {
        var after = page.after();
        return after.isEmpty()
                ? read(SELECT + " order by requested_at desc, id desc limit ?", BackTests::of, page.fetch())
                : read(
                        SELECT + " where (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?",
                        BackTests::of,
                        utc(after.get().instant(0)),
                        after.get().uuid(1),
                        page.fetch());
    }

    /** Counts under a lock that two requests cannot pass together. */
    long open() {
        read("select pg_advisory_xact_lock(hashtext(?))", row -> 0, "price-back-test:" + tenants.current());
        return read("select count(*) from price_back_test where state in ('WAITING', 'RUNNING')", row -> row.getLong(1))
                .getFirst();
    }

    /** The last charge that was done; empty before the first. */
    Optional<PastCharges.Key> cursor(UUID id) {
        return read(
                        "select cursor_day, cursor_slot from price_back_test where id = ? and cursor_slot is not null",
                        row -> new PastCharges.Key(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                        id)
                .stream()
                .findFirst();
    }

    void forgetBefore(Instant end) {
        update("delete from price_back_test where requested_at < ? and state not in ('WAITING', 'RUNNING')", utc(end));
    }

    void begin(UUID id, long total) {
        update("update price_back_test set state = 'RUNNING', total = ?, started_at = now() where id = ?", total, id);
    }

    void move(UUID id, Replay.Step step) {
        update(
                """
                update price_back_test set done = done + ?, changed = changed + ?, unpriced = unpriced + ?,
                    cursor_day = ?, cursor_slot = ?
                where id = ?""",
                step.done(),
                step.changes().size(),
                step.unpriced(),
                step.last().serviceTo(),
                step.last().slotId(),
                id);
    }

    void end(UUID id) {
        update("update price_back_test set state = 'DONE', total = done, finished_at = now() where id = ?", id);
    }

    void fail(UUID id, String why) {
        update("update price_back_test set state = 'FAILED', failure = ?, finished_at = now() where id = ?", why, id);
    }

    /** @return false if it was over before */
    boolean cancel(UUID id) {
        return update("""
                        update price_back_test set state = 'CANCELLED', finished_at = now()
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

    private <T> List<T> read(String sql, Values.Row<T> each, @Nullable Object... values) {
        return database.with(connection -> Values.read(connection, sql, each, values));
    }

    private static BackTest of(ResultSet row) throws SQLException {
        return new BackTest(
                row.getObject("id", UUID.class),
                row.getString("policy_id"),
                row.getInt("version"),
                new Extent(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("station_id", UUID.class),
                        row.getString("country")),
                State.valueOf(row.getString("state")),
                new Progress(
                        row.getObject("total", Long.class),
                        row.getLong("done"),
                        row.getLong("changed"),
                        row.getLong("unpriced"),
                        row.getLong("seconds")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("failure"));
    }
}
