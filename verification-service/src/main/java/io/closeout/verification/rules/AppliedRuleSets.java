package io.closeout.verification.rules;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every rule set that was ever in use, by its digest: a decision can be explained after its file is gone. */
@ApplicationScoped
public class AppliedRuleSets {

    private final Database database;
    private final Clock clock;
    private final Map<String, Applied> known = new ConcurrentHashMap<>();

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

    @Transactional
    void keep(RuleSet ruleSet) {
        database.run(connection -> insert(connection, ruleSet));
        known.put(ruleSet.sha256(), of(ruleSet));
    }

    public static Applied of(RuleSet ruleSet) {
        return new Applied(ruleSet.id(), ruleSet.version(), ruleSet.sha256(), ruleSet.checks());
    }

    /** @throws IllegalStateException for a digest that was never in use here */
    public Applied ofDigest(String sha256) {
        var applied = known.get(sha256);
        return applied != null ? applied : load(sha256);
    }

    /** The text of a rule set that was in use. */
    public Optional<String> document(String sha256) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select document from rule_set where sha256 = ?")) {
                statement.setString(1, sha256);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private Applied load(String sha256) {
        return database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select id, version, checks from rule_set where sha256 = ?")) {
                statement.setString(1, sha256);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("rule set %s was never in use".formatted(sha256));
                    }
                    var checks = (String[]) row.getArray(3).getArray();
                    return new Applied(row.getString(1), row.getString(2), sha256, List.of(checks));
                }
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
