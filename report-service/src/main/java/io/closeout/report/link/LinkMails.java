package io.closeout.report.link;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails with links of the network, as rows: the wish, its tries, and what came of it. */
@ApplicationScoped
public class LinkMails {

    private final Database database;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    LinkMails(Database database, Tenants tenants, Ids ids, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a mail stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        /** The directory knows no address; somebody hands the link over. */
        NO_ADDRESS,
        /** It was over before the mail could leave. */
        NOT_WANTED,
        /** The mail server does not take mail for this address. */
        REFUSED,
        /** The mail server may have it or not; it is not sent again. */
        UNKNOWN
    }

    /** A mail as its sender needs it. */
    record Wanted(
            UUID id,
            String document,
            UUID partyId,
            State state,
            @Nullable UUID linkId,
            Instant createdAt) {}

    /** It leaves after the transaction of the caller, or never. */
    public void want(String document, UUID partyId) {
        var id = ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        write("""
                insert into link_mail (id, tenant_id, document, party_id, state, attempts, created_at, changed_at)
                values (?, ?, ?, ?, 'WAITING', 0, ?, ?)""", id, tenants.current(), document, partyId, now, now);
        write("insert into link_mail_due (mail_id, tenant_id) values (?, ?)", id, tenants.current());
    }

    /** How the last mail about the document stands. */
    public Optional<State> lastAbout(String document) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select state from link_mail where document = ? order by created_at desc, id desc limit 1")) {
                query.setString(1, document);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(State.valueOf(rows.getString(1))) : Optional.empty();
                }
            }
        });
    }

    Wanted one(UUID id) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select document, party_id, state, link_id, created_at from link_mail where id = ? for update""")) {
                query.setObject(1, id);
                try (var row = query.executeQuery()) {
                    row.next();
                    return new Wanted(
                            id,
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            State.valueOf(row.getString(3)),
                            row.getObject(4, UUID.class),
                            row.getObject(5, OffsetDateTime.class).toInstant());
                }
            }
        });
    }

    /** The try is on record before the mail server hears of it. */
    void sending(UUID id, UUID linkId) {
        write(
                "update link_mail set state = 'SENDING', link_id = ?, attempts = attempts + 1, changed_at = ? where id = ?",
                linkId,
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
    }

    void ended(UUID id, State state, @Nullable String detail) {
        write(
                "update link_mail set state = ?, detail = ?, changed_at = ? where id = ?",
                state.name(),
                detail,
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
    }

    private void write(String sql, @Nullable Object... values) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                fill(statement, values);
                statement.executeUpdate();
            }
        });
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
