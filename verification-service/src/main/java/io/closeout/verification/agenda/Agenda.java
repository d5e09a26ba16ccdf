package io.closeout.verification.agenda;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work list of moments over all networks; one entry of a kind per case. */
@ApplicationScoped
public class Agenda {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 9;

    /** @param tries how often it was taken up in vain */
    record Entry(Task task, UUID caseId, UUID subjectId, Instant wakeAt, int tries) {

        Instant againAfter(Instant now) {
            return now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS)));
        }
    }

    private final Database database;
    private final Tenants tenants;

    Agenda(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Replaces the entry of this kind that the case may have. */
    public void put(Task task, UUID caseId, UUID subjectId, Instant wakeAt) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into agenda (case_id, task, subject_id, tenant_id, wake_at) values (?, ?, ?, ?, ?)
                    on conflict (case_id, task) do update
                        set subject_id = excluded.subject_id, wake_at = excluded.wake_at, tries = 0""")) {
                statement.setObject(1, caseId);
                statement.setString(2, task.name());
                statement.setObject(3, subjectId);
                statement.setString(4, tenants.current());
                statement.setTimestamp(5, Timestamp.from(wakeAt));
                statement.executeUpdate();
            }
        });
    }

    /** It need not happen any more. */
    public void drop(Task task, UUID caseId) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from agenda where case_id = ? and task = ?")) {
                statement.setObject(1, caseId);
                statement.setString(2, task.name());
                statement.executeUpdate();
            }
        });
    }

    /** The networks for which something is due, the longest waiting first. */
    List<String> tenantsAwake(Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select tenant_id from agenda where wake_at <= ? group by tenant_id order by min(wake_at)")) {
                statement.setTimestamp(1, Timestamp.from(now));
                var awake = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        awake.add(rows.getString(1));
                    }
                }
                return awake;
            }
        });
    }

    /** Some of what is due, without a lock, in the order of time and beginning after the given entry. */
    List<Entry> due(String tenant, Instant now, @Nullable Entry after, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select task, case_id, subject_id, wake_at, tries from agenda
                    where tenant_id = ? and wake_at <= ? and (wake_at, subject_id) > (?, ?)
                    order by wake_at, subject_id limit ?""")) {
                statement.setString(1, tenant);
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setTimestamp(3, Timestamp.from(after == null ? Instant.EPOCH : after.wakeAt()));
                statement.setObject(4, after == null ? new UUID(0, 0) : after.subjectId());
                statement.setInt(5, limit);
                return read(statement);
            }
        });
    }

    /**
     * Takes off the list what is still due of these, with its case. What another transaction is at, be it the entry or
     * the case, is left to it: this never waits, so it can be in nobody's way.
     */
    List<Entry> take(Collection<Entry> due, Instant now) {
        return database.with(connection -> {
            var taken = lock(connection, due, now);
            try (var statement = connection.prepareStatement("delete from agenda where subject_id = any(?)")) {
                statement.setArray(1, subjects(connection, taken));
                statement.executeUpdate();
            }
            return taken;
        });
    }

    private static List<Entry> lock(Connection connection, Collection<Entry> due, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select a.task, a.case_id, a.subject_id, a.wake_at, a.tries
                from agenda a join verification v on v.case_id = a.case_id
                where a.subject_id = any(?) and a.wake_at <= ?
                order by a.wake_at, a.subject_id for update skip locked""")) {
            statement.setArray(1, subjects(connection, due));
            statement.setTimestamp(2, Timestamp.from(now));
            return read(statement);
        }
    }

    /** Looked at again after a pause that grows. */
    void putOff(Entry failed, Instant now) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(
                    "update agenda set wake_at = ?, tries = tries + 1 where subject_id = ? and tries = ?")) {
                statement.setTimestamp(1, Timestamp.from(failed.againAfter(now)));
                statement.setObject(2, failed.subjectId());
                statement.setInt(3, failed.tries());
                statement.executeUpdate();
            }
        });
    }

    /** How many entries were taken up in vain, and how long the oldest other one has been due. */
    Backlog backlog(Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select count(*) filter (where tries > 0),
                        min(wake_at) filter (where tries = 0 and wake_at <= ?) from agenda""")) {
                statement.setTimestamp(1, Timestamp.from(now));
                try (var row = statement.executeQuery()) {
                    row.next();
                    var oldest = row.getTimestamp(2);
                    return new Backlog(
                            row.getLong(1), oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now));
                }
            }
        });
    }

    record Backlog(long failing, Duration lag) {}

    private static java.sql.Array subjects(Connection connection, Collection<Entry> entries) throws SQLException {
        return connection.createArrayOf(
                "uuid", entries.stream().map(Entry::subjectId).toArray());
    }

    private static List<Entry> read(PreparedStatement statement) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(new Entry(
                        Task.valueOf(rows.getString(1)),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        rows.getTimestamp(4).toInstant(),
                        rows.getInt(5)));
            }
        }
        return entries;
    }
}
