package io.closeout.invoicing.preference;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The preferences of the current tenant's payers. */
@ApplicationScoped
public class Preferences {

    private static final String COLUMNS = """
            party_id, version, valid_from, format, channel, rhythm, rhythm_day, next_working_day, grouping, language,
            buyer_reference, validation, accepted_on, accepted_by, recorded_at, recorded_by""";

    private final Database database;
    private final Tenants tenants;
    private final TransactionSynchronizationRegistry transaction;

    Preferences(Database database, Tenants tenants, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** All versions of some payers, the newest first, with one statement; payers without any are left out. */
    public Map<UUID, List<Preference>> find(Collection<UUID> partyIds) {
        if (partyIds.isEmpty()) {
            return Map.of();
        }
        var found = byParty("where tenant_id = ? and party_id = any (?) order by version desc", partyIds);
        if (transaction.getTransactionKey() != null) {
            partyIds.forEach(id -> seen().put(id, found.getOrDefault(id, List.of())));
        }
        return found;
    }

    /** What holds for a payer on a day of the seller; what the transaction has read before is not read again. */
    public Optional<Preference> inForce(UUID partyId, LocalDate day) {
        var known = transaction.getTransactionKey() == null ? null : seen().get(partyId);
        return on(day, known == null ? find(List.of(partyId)).getOrDefault(partyId, List.of()) : known);
    }

    private Seen seen() {
        if (transaction.getResource(Seen.class) instanceof Seen before) {
            return before;
        }
        var seen = new Seen();
        transaction.putResource(Seen.class, seen);
        return seen;
    }

    /** What the transaction has read. */
    private static final class Seen extends HashMap<UUID, List<Preference>> {

        private static final long serialVersionUID = 1L;
    }

    /** @param versions the newest first */
    public static Optional<Preference> on(LocalDate day, List<Preference> versions) {
        return versions.stream().filter(one -> !one.validFrom().isAfter(day)).findFirst();
    }

    /** The newest version of each payer, those that changed last first. */
    List<Preference> newest(int limit) {
        return read("""
                where tenant_id = ? and (party_id, version) in
                    (select party_id, max(version) from billing_preference where tenant_id = ? group by party_id)
                order by recorded_at desc limit ?""", statement -> {
            statement.setString(1, tenants.current());
            statement.setString(2, tenants.current());
            statement.setInt(3, limit);
        });
    }

    private Map<UUID, List<Preference>> byParty(String condition, Collection<UUID> partyIds) {
        var found = new HashMap<UUID, List<Preference>>();
        read(condition, statement -> {
                    statement.setString(1, tenants.current());
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", partyIds.toArray()));
                })
                .forEach(one -> found.computeIfAbsent(one.partyId(), id -> new ArrayList<>())
                        .add(one));
        return found;
    }

    /** @return whether nobody else added this version in the meantime */
    boolean add(Preference one) {
        var insert = "insert into billing_preference (" + COLUMNS
                + ", tenant_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(insert)) {
                bind(statement, one);
                statement.setString(17, tenants.current());
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static void bind(PreparedStatement statement, Preference one) throws SQLException {
        statement.setObject(1, one.partyId());
        statement.setInt(2, one.version());
        statement.setObject(3, one.validFrom());
        statement.setString(4, one.format().name());
        statement.setString(5, one.channel().name());
        statement.setString(6, one.rhythm().name());
        statement.setInt(7, one.rhythmDay());
        statement.setBoolean(8, one.nextWorkingDay());
        statement.setString(9, one.grouping().name());
        statement.setString(10, one.language());
        statement.setString(11, one.buyerReference());
        statement.setString(12, one.validation().name());
        statement.setObject(13, one.accepted().on());
        statement.setString(14, one.accepted().by());
        statement.setObject(15, one.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setString(16, one.recordedBy());
    }

    /** Fills the parameters of a statement. */
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Preference> read(String condition, Binding binding) {
        return database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select " + COLUMNS + " from billing_preference " + condition)) {
                binding.to(statement);
                var found = new ArrayList<Preference>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(preference(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                row.getObject("party_id", UUID.class),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                Preference.Format.valueOf(row.getString("format")),
                Preference.Channel.valueOf(row.getString("channel")),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getInt("rhythm_day"),
                row.getBoolean("next_working_day"),
                Grouping.valueOf(row.getString("grouping")),
                row.getString("language"),
                row.getString("buyer_reference"),
                Preference.Validation.valueOf(row.getString("validation")),
                new Preference.Acceptance(row.getObject("accepted_on", LocalDate.class), row.getString("accepted_by")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
