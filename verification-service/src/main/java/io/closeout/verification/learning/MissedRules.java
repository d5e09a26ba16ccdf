package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What cases taught afterwards, one row a case. */
@ApplicationScoped
class MissedRules {

    private final Database database;

    MissedRules(Database database) {
        this.database = database;
    }

    /**
     * Which rule would have caught what was wrong with a case.
     *
     * @param ruleId null if none would
     * @param wish a rule that is missing, in words; null if no rule could have seen it
     */
    public record MissedRule(
            @Nullable String ruleId, @Nullable String wish, String reason, String decidedBy, Instant decidedAt) {}

    Optional<MissedRule> of(UUID caseId) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select rule_id, wish, reason, decided_by, decided_at from missed_rule where case_id = ?")) {
                query.setObject(1, caseId);
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    void put(UUID caseId, String tenant, MissedRule missed) {
        database.run(connection -> {
            try (var upsert = connection.prepareStatement("""
                    insert into missed_rule (case_id, tenant_id, rule_id, wish, reason, decided_by, decided_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id) do update set rule_id = excluded.rule_id,
                        wish = excluded.wish, reason = excluded.reason, decided_by = excluded.decided_by,
                        decided_at = excluded.decided_at""")) {
                upsert.setObject(1, caseId);
                upsert.setString(2, tenant);
                upsert.setString(3, missed.ruleId());
                upsert.setString(4, missed.wish());
                upsert.setString(5, missed.reason());
                upsert.setString(6, missed.decidedBy());
                upsert.setObject(7, missed.decidedAt().atOffset(ZoneOffset.UTC));
                upsert.executeUpdate();
            }
        });
    }

    /** How many cases each rule would have caught; what it did catch, and somebody went past, is no miss. */
    Map<String, Long> countByRule(Months months) {
        return database.with(connection -> {
            var counts = new HashMap<String, Long>();
            try (var query = connection.prepareStatement("""
                    select rule_id, count(distinct case_id) from (
                        select rule_id, case_id from missed_rule where decided_at >= ? and decided_at < ?
                        union all
                        select c.rule_id, c.case_id from disputed_case c where c.named_at >= ? and c.named_at < ?
                            and not exists (select from finding f where f.case_id = c.case_id
                                and f.report_version = c.report_version and f.rule_id = c.rule_id)) as missed
                    where rule_id is not null group by 1""")) {
                query.setObject(1, months.begin());
                query.setObject(2, months.end());
                query.setObject(3, months.begin());
                query.setObject(4, months.end());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
            return counts;
        });
    }

    private static MissedRule read(ResultSet row) throws SQLException {
        return new MissedRule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
