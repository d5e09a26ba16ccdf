package io.closeout.verification.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies that the network at work has published, as rows that are only added. */
@ApplicationScoped
class PublishedPolicies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A policy with who published it. */
    record Entry(Overlay overlay, String publishedBy, Instant publishedAt) {}

    /** What a transaction needs to know before it may use a book that was read before. */
    record Standing(long publications, boolean stopped) {}

    private final Database database;
    private final Tenants tenants;

    PublishedPolicies(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Standing standing() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select (select count(*) from verification_policy),
                                coalesce((select stopped from auto_approval), false)""");
                    var row = query.executeQuery()) {
                row.next();
                return new Standing(row.getLong(1), row.getBoolean(2));
            }
        });
    }

    /** In the order in which they were published. */
    List<Entry> all() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select policy_id, version, country, station, contract, valid_from, valid_to, settings,
                                published_by, published_at
                            from verification_policy order by published_at, policy_id, version""");
                    var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        });
    }

    /** The version of the policy that this one follows. */
    Optional<Entry> before(Overlay overlay) {
        return all().stream()
                .filter(entry -> entry.overlay().policyId().equals(overlay.policyId()))
                .filter(entry -> entry.overlay().version() < overlay.version())
                .max(Comparator.comparingInt(entry -> entry.overlay().version()));
    }

    /** One publication at a time in a network, so that each is checked against all the others. */
    void lock() {
        database.run(connection -> {
            try (var query =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('policy ' || ?, 0))")) {
                query.setString(1, tenants.current());
                query.execute();
            }
        });
    }

    void add(Entry entry) {
        var overlay = entry.overlay();
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into verification_policy (tenant_id, policy_id, version, country, station, contract,
                        valid_from, valid_to, settings, published_by, published_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
                insert.setString(1, tenants.current());
                insert.setString(2, overlay.policyId());
                insert.setInt(3, overlay.version());
                insert.setString(4, overlay.scope().country());
                insert.setString(5, overlay.scope().station());
                insert.setString(6, overlay.scope().contract());
                insert.setObject(7, overlay.validFrom());
                insert.setObject(8, overlay.validTo());
                insert.setString(9, write(overlay.settings()));
                insert.setString(10, entry.publishedBy());
                insert.setTimestamp(11, Timestamp.from(entry.publishedAt()));
                insert.executeUpdate();
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var scope = new Scope(row.getString(3), row.getString(4), row.getString(5));
        var validTo = row.getObject(7, LocalDate.class);
        var overlay = Overlay.of(
                new Source(row.getString(1), row.getInt(2), scope.level()),
                scope,
                row.getObject(6, LocalDate.class),
                validTo,
                read(row.getString(8)));
        return new Entry(overlay, row.getString(9), row.getTimestamp(10).toInstant());
    }

    private static String write(Map<String, Setting> settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Setting> read(String settings) {
        try {
            return JSON.readValue(settings, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
