package io.closeout.reminder.dunning;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work list of the dispatch: to whom a message is to be written, in the order in which they became due. */
@ApplicationScoped
public class PayersToRemind {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 7;

    /**
     * @param since when the oldest of the reminders was decided
     * @param tries how often it was looked at in vain
     */
    public record Payer(String tenantId, UUID payerId, Instant since, int tries) {}

    private final Database database;

    PayersToRemind(Database database) {
        this.database = database;
    }

    public void add(String tenant, UUID payerId, Instant now) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into payer_to_remind (tenant_id, payer_id, ready_at, since) values (?, ?, ?, ?)
                    on conflict do nothing""")) {
                statement.setString(1, tenant);
                statement.setObject(2, payerId);
                statement.setTimestamp(3, Timestamp.from(now));
                statement.setTimestamp(4, Timestamp.from(now));
                statement.executeUpdate();
            }
        });
    }

    /** Not those of whom something is yet to be decided: it belongs into the same message. */
    public List<Payer> ready(Instant now, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select tenant_id, payer_id, since, tries from payer_to_remind p where ready_at <= ?
                        and not exists (select from due_level d where d.payer_id = p.payer_id and d.wake_at <= ?)
                    order by since, payer_id limit ?""")) {
                statement.setTimestamp(1, Timestamp.from(now));
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setInt(3, limit);
                var ready = new ArrayList<Payer>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ready.add(new Payer(
                                rows.getString(1),
                                rows.getObject(2, UUID.class),
                                rows.getTimestamp(3).toInstant(),
                                rows.getInt(4)));
                    }
                }
                return ready;
            }
        });
    }

    /** Takes one for this transaction; empty if another process has it or has done it. */
    public Optional<Payer> take(Payer payer) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select since, tries from payer_to_remind where tenant_id = ? and payer_id = ?
                    for update skip locked""")) {
                statement.setString(1, payer.tenantId());
                statement.setObject(2, payer.payerId());
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Payer(
                                    payer.tenantId(),
                                    payer.payerId(),
                                    row.getTimestamp(1).toInstant(),
                                    row.getInt(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Why the messages to these payers have not been written yet, where there is a reason. */
    Map<UUID, String> reasonsOf(String tenant, Collection<UUID> payerIds) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select payer_id, hold_reason from payer_to_remind
                    where tenant_id = ? and payer_id = any(?) and hold_reason is not null""")) {
                statement.setString(1, tenant);
                statement.setArray(2, connection.createArrayOf("uuid", payerIds.toArray()));
                var reasons = new HashMap<UUID, String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reasons.put(rows.getObject(1, UUID.class), rows.getString(2));
                    }
                }
                return reasons;
            }
        });
    }

    public void done(Payer payer) {
        database.run(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from payer_to_remind where tenant_id = ? and payer_id = ?")) {
                statement.setString(1, payer.tenantId());
                statement.setObject(2, payer.payerId());
                statement.executeUpdate();
            }
        });
    }

    /** All that is ready is held for one reason, and stays ready. */
    public void allHeld(Instant now, String reason) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("update payer_to_remind set hold_reason = ?"
                    + " where ready_at <= ? and hold_reason is distinct from ?")) {
                statement.setString(1, reason);
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setString(3, reason);
                statement.executeUpdate();
            }
        });
    }

    /** Puts it off to a moment that is known, such as the next working day. */
    public void putOff(Payer payer, Instant until, String reason) {
        keep(payer, until, 0, reason);
    }

    /** Puts it off by a pause that grows with each try. */
    public void retryLater(Payer payer, Instant now, @Nullable String reason) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(payer.tries(), MOST_DOUBLINGS));
        keep(payer, now.plus(pause), payer.tries() + 1, reason);
    }

    private void keep(Payer payer, Instant readyAt, int tries, @Nullable String reason) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into payer_to_remind (tenant_id, payer_id, ready_at, since, tries, hold_reason)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, payer_id) do update set ready_at = excluded.ready_at,
                        tries = excluded.tries, hold_reason = excluded.hold_reason""")) {
                statement.setString(1, payer.tenantId());
                statement.setObject(2, payer.payerId());
                statement.setTimestamp(3, Timestamp.from(readyAt));
                statement.setTimestamp(4, Timestamp.from(payer.since()));
                statement.setInt(5, tries);
                statement.setString(6, reason);
                statement.executeUpdate();
            }
        });
    }
}
