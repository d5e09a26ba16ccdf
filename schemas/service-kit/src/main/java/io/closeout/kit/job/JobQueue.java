package io.closeout.kit.job;

import io.closeout.kit.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs of one table over all tenants. Beside the column that names the job, its primary key, it has
 * {@code tenant_id text not null}, {@code asked_at timestamptz not null default now()}, {@code holder uuid} and
 * {@code leased_until timestamptz}; no row level security.
 */
public final class JobQueue {

    private static final String ADD = "insert into {table} ({id}, tenant_id) values (?, ?)";
    private static final String TAKE = """
            update {table} set holder = ?, leased_until = now() + make_interval(secs => ?)
            where {id} = (select {id} from {table} where leased_until is null or leased_until < now()
                order by asked_at limit 1 for update skip locked)
            returning {id}, tenant_id""";
    private static final String RENEW = """
            update {table} set leased_until = now() + make_interval(secs => ?) where {id} = ? and holder = ?""";
    private static final String GIVE_BACK = "update {table} set leased_until = null where {id} = ? and holder = ?";
    private static final String DONE = "delete from {table} where {id} = ?";

    private final Database database;
    private final String table;
    private final String id;

    /** @param id the column that names the job */
    public JobQueue(Database database, String table, String id) {
        this.database = database;
        this.table = table;
        this.id = id;
    }

    public void add(Job job) {
        update(ADD, job.id(), job.tenantId());
    }

    /** Takes the oldest that nobody is at. */
    public Optional<Job> take(UUID holder, Duration lease) {
        return database.with(connection -> {
            try (var take = connection.prepareStatement(text(TAKE))) {
                take.setObject(1, holder);
                take.setLong(2, lease.toSeconds());
                try (var row = take.executeQuery()) {
                    return row.next() ? Optional.of(job(row)) : Optional.empty();
                }
            }
        });
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(row.getObject(1, UUID.class), row.getString(2));
    }

    /**
     * Locks the job until the transaction ends.
     *
     * @return false if somebody else is at it by now, or if it was cancelled
     */
    public boolean renew(UUID job, UUID holder, Duration lease) {
        return update(RENEW, lease.toSeconds(), job, holder);
    }

    /** Leaves it to whoever comes next. */
    public void giveBack(UUID job, UUID holder) {
        update(GIVE_BACK, job, holder);
    }

    public void done(UUID job) {
        update(DONE, job);
    }

    private boolean update(String sql, Object... values) {
        return database.with(connection -> {
            try (var update = connection.prepareStatement(text(sql))) {
                for (var i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                return update.executeUpdate() == 1;
            }
        });
    }

    private String text(String sql) {
        return sql.replace("{table}", table).replace("{id}", id);
    }
}
