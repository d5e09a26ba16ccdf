package io.closeout.invoicing.recurring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements of the current tenant. */
@ApplicationScoped
class Agreements {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<AgreedLine>> LINES = new TypeReference<>() {};
    private static final String SELECT = """
            select id, version, number, seller_id, buyer_id, contract_id, currency, months, in_advance, place_of_work,
                on_immovable, starts_on, ends_on
            from agreement where tenant_id = ?""";

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    Agreements(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @throws ProblemException (409) if the seller has one with this number */
    void create(Agreement one, String by) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into agreement (id, version, tenant_id, number, seller_id, buyer_id, contract_id, currency,
                        months, in_advance, place_of_work, on_immovable, starts_on, ends_on, created_at, created_by)
                    values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
                statement.setObject(1, one.id());
                statement.setString(2, tenants.current());
                statement.setString(3, one.number());
                statement.setObject(4, one.sellerId());
                statement.setObject(5, one.buyerId());
                bind(statement, one.terms());
                statement.setObject(13, one.endsOn());
                statement.setObject(14, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(15, by);
                if (statement.executeUpdate() == 0) {
                    throw ProblemException.conflict(
                            "agreement-number-taken", "This number is taken", "The seller has an agreement with it.");
                }
            }
        });
    }

    private static void bind(PreparedStatement statement, Agreement.Terms terms) throws SQLException {
        statement.setString(6, terms.contractId());
        statement.setString(7, terms.currency());
        statement.setInt(8, terms.months());
        statement.setBoolean(9, terms.inAdvance());
        statement.setString(10, terms.placeOfWork());
        statement.setBoolean(11, terms.onImmovable());
        statement.setObject(12, terms.startsOn());
    }

    void add(UUID agreementId, AgreedVersion one) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into agreement_version (agreement_id, tenant_id, version, valid_from, reason, lines,
                        recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                statement.setObject(1, agreementId);
                statement.setString(2, tenants.current());
                statement.setInt(3, one.version());
                statement.setObject(4, one.validFrom());
                statement.setString(5, one.reason());
                statement.setString(6, text(one.lines()));
                statement.setObject(7, one.recordedAt().atOffset(ZoneOffset.UTC));
                statement.setString(8, one.recordedBy());
                statement.executeUpdate();
            }
        });
    }

    /** A new pause, or a new end of one. */
    void keep(UUID agreementId, Pause pause) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into agreement_pause (agreement_id, tenant_id, first_day, last_day, reason)
                    values (?, ?, ?, ?, ?)
                    on conflict (agreement_id, first_day) do update set last_day = excluded.last_day""")) {
                statement.setObject(1, agreementId);
                statement.setString(2, tenants.current());
                statement.setObject(3, pause.firstDay());
                statement.setObject(4, pause.lastDay());
                statement.setString(5, pause.reason());
                statement.executeUpdate();
            }
        });
    }

    void end(UUID agreementId, LocalDate lastDay) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("update agreement set ends_on = ? where id = ?")) {
                statement.setObject(1, lastDay);
                statement.setObject(2, agreementId);
                statement.executeUpdate();
            }
        });
    }

    /** Whoever changes it next sees that it moved on. */
    void moveOn(UUID agreementId) {
        database.run(connection -> {
            try (var statement =
                    connection.prepareStatement("update agreement set version = version + 1 where id = ?")) {
                statement.setObject(1, agreementId);
                statement.executeUpdate();
            }
        });
    }

    Optional<Agreement> find(UUID id) {
        return read(SELECT + " and id = ?", id).stream().findFirst();
    }

    /** Nobody else changes it or bills a period of it until the transaction ends. */
    Optional<Agreement> lock(UUID id) {
        return read(SELECT + " and id = ? for update", id).stream().findFirst();
    }

    /** By number. */
    List<Agreement> all(int limit) {
        return read(SELECT + " order by number, id limit ?", limit);
    }

    private List<Agreement> read(String query, Object parameter) {
        return database.with(connection -> {
            var found = new ArrayList<Agreement>();
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, parameter);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(agreement(connection, rows));
                    }
                }
            }
            return found;
        });
    }

    private static Agreement agreement(Connection connection, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Agreement(
                id,
                row.getLong("version"),
                row.getString("number"),
                row.getObject("seller_id", UUID.class),
                row.getObject("buyer_id", UUID.class),
                new Agreement.Terms(
                        row.getString("contract_id"),
                        row.getString("currency"),
                        row.getInt("months"),
                        row.getBoolean("in_advance"),
                        row.getString("place_of_work"),
                        row.getBoolean("on_immovable"),
                        row.getObject("starts_on", LocalDate.class)),
                row.getObject("ends_on", LocalDate.class),
                versions(connection, id),
                pauses(connection, id));
    }

    private static List<AgreedVersion> versions(Connection connection, UUID id) throws SQLException {
        var query = "select version, valid_from, reason, lines, recorded_at, recorded_by from agreement_version"
                + " where agreement_id = ? order by version";
        var found = new ArrayList<AgreedVersion>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new AgreedVersion(
                            rows.getInt(1),
                            rows.getObject(2, LocalDate.class),
                            rows.getString(3),
                            lines(rows.getString(4)),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getString(6)));
                }
            }
        }
        return found;
    }

    private static List<Pause> pauses(Connection connection, UUID id) throws SQLException {
        var query = "select first_day, last_day, reason from agreement_pause where agreement_id = ? order by first_day";
        var found = new ArrayList<Pause>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Pause(
                            rows.getObject(1, LocalDate.class), rows.getObject(2, LocalDate.class), rows.getString(3)));
                }
            }
        }
        return found;
    }

    private static String text(List<AgreedLine> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AgreedLine> lines(String text) {
        try {
            return JSON.readValue(text, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored agreement cannot be read", e);
        }
    }
}
