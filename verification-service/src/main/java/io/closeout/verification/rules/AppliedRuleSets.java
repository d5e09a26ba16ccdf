package io.closeout.verification.rules;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule set that was ever in use, by its digest: a decision can be explained after its file is gone. */
@ApplicationScoped
public class AppliedRuleSets {

    private static final int MOST_REMEMBERED = 500;

    private final Database database;
    private final Clock clock;
    private final Map<String, Applied> known = bounded();
    private final Map<String, RuleSet> read = bounded();

    AppliedRuleSets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a decision says about the rules it followed. */
    public record Applied(String id, String version, String sha256, List<String> checks) {

        public Applied {
            checks = List.copyOf(checks);
        }
    }

    /** In a transaction of its own: what is remembered here must not roll back with somebody's work. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(RuleSet ruleSet) {
        database.run(connection -> insert(connection, ruleSet));
        known.put(ruleSet.sha256(), of(ruleSet));
    }

    boolean knows(RuleSet ruleSet) {
        return known.containsKey(ruleSet.sha256());
    }

    public static Applied of(RuleSet ruleSet) {
        return new Applied(ruleSet.id(), ruleSet.version(), ruleSet.sha256(), ruleSet.checks());
    }

    /** @throws IllegalStateException for a digest that was never in use here */
    public Applied ofDigest(String sha256) {
        var applied = known.get(sha256);
        return applied != null ? applied : load(sha256);
    }

    /**
     * The rules themselves, as they were.
     *
     * @throws IllegalStateException for a digest that was never in use here
     */
    public RuleSet rulesOf(String sha256) {
        var before = read.get(sha256);
        if (before != null) {
            return before;
        }
        var document = one(sha256, "document", row -> row.getString(1));
        var rules = RuleSetReader.read("rule set " + sha256, document.getBytes(StandardCharsets.UTF_8));
        read.put(sha256, rules);
        return rules;
    }

    private Applied load(String sha256) {
        return one(
                sha256,
                "id, version, checks",
                row -> new Applied(row.getString(1), row.getString(2), sha256, List.of((String[])
                        row.getArray(3).getArray())));
    }

    private <T> T one(String sha256, String columns, Row<T> reading) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select " + columns + " from rule_set where sha256 = ?")) {
                statement.setString(1, sha256);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("rule set %s was never in use".formatted(sha256));
                    }
                    return reading.of(row);
                }
            }
        });
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <V> Map<String, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        });
    }

    private void insert(Connection connection, RuleSet ruleSet) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into rule_set (sha256, id, version, checks, document, first_used_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            statement.setString(1, ruleSet.sha256());
            statement.setString(2, ruleSet.id());
            statement.setString(3, ruleSet.version());
            statement.setArray(
                    4, connection.createArrayOf("text", ruleSet.checks().toArray()));
            statement.setString(5, ruleSet.text());
            statement.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
