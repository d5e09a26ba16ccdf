package io.closeout.invoicing.backtest;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The work list over all networks. A lease is the database's time, so a moved business clock frees nothing. */
@ApplicationScoped
class DueBackTests {

    private final Database database;

    DueBackTests(Database database) {
        this.database = database;
    }

    record Due(UUID backTestId, String tenantId) {}

    void add(UUID backTestId, String tenantId) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into price_back_test_due (back_test_id, tenant_id) values (?, ?)")) {
                insert.setObject(1, backTestId);
                insert.setString(2, tenantId);
                insert.executeUpdate();
            }
        });
    }

    /** Takes the oldest that nobody is at. */
    Optional<Due> take(UUID holder, Duration lease) {
        return database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update price_back_test_due set holder = ?, leased_until = now() + make_interval(secs => ?)
                    where back_test_id = (select back_test_id from price_back_test_due
                        where leased_until is null or leased_until < now()
                        order by asked_at limit 1 for update skip locked)
                    returning back_test_id, tenant_id""")) {
                update.setObject(1, holder);
                update.setLong(2, lease.toSeconds());
                try (var row = update.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Due(row.getObject(1, UUID.class), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Locks the work until the transaction ends.
     *
     * @return false if somebody else is at it by now, or if it was cancelled
     */
    boolean renew(UUID backTestId, UUID holder, Duration lease) {
        return database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update price_back_test_due set leased_until = now() + make_interval(secs => ?)
                    where back_test_id = ? and holder = ?""")) {
                update.setLong(1, lease.toSeconds());
                update.setObject(2, backTestId);
                update.setObject(3, holder);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Leaves it to whoever comes next. */
    void giveBack(UUID backTestId, UUID holder) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(
                    "update price_back_test_due set leased_until = null where back_test_id = ? and holder = ?")) {
                update.setObject(1, backTestId);
                update.setObject(2, holder);
                update.executeUpdate();
            }
        });
    }

    void done(UUID backTestId) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement("delete from price_back_test_due where back_test_id = ?")) {
                delete.setObject(1, backTestId);
                delete.executeUpdate();
            }
        });
    }
}
