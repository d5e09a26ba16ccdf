package io.closeout.verification.backtest;

import io.closeout.kit.sql.Database;
import io.closeout.verification.backtest.PastDecisions.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a step of a back-test found: changes, counts by rule, and how far it has come. */
@ApplicationScoped
class Results {

    private static final String INSERT_CHANGE = """
            insert into back_test_change (back_test_id, position, tenant_id, case_id, report_version, report_number,
                kind, station_id, country, value_cents, value_currency, added, removed, changed, not_judged, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int FIRST_OF_CHANGE = 4;

    private static final String ADD_TO_RULE = """
            insert into back_test_rule as r (back_test_id, rule_id, tenant_id, hits_before, hits_after, added, removed,
                changed, not_judged)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (back_test_id, rule_id) do update set
                hits_before = r.hits_before + excluded.hits_before, hits_after = r.hits_after + excluded.hits_after,
                added = r.added + excluded.added, removed = r.removed + excluded.removed,
                changed = r.changed + excluded.changed, not_judged = r.not_judged + excluded.not_judged""";

    private static final String MOVE = """
            update back_test set done = done + ?, out_of_scope = out_of_scope + ?, unreadable = unreadable + ?,
                total = greatest(total, done + ?), cursor_at = ?, cursor_case = ?, cursor_version = ?
            where id = ?""";

    private final Database database;

    Results(Database database) {
        this.database = database;
    }

    void add(UUID backTestId, String tenant, Step step) {
        database.run(connection -> {
            changes(connection, backTestId, tenant, step.changes());
            rules(connection, backTestId, tenant, step.rules());
            move(connection, backTestId, step);
        });
    }

    /** What a number of decisions came to. */
    record Step(
            Collection<Change> changes,
            Map<String, RuleCount> rules,
            long done,
            long outOfScope,
            long unreadable,
            Key last) {}

    private static void changes(Connection connection, UUID id, String tenant, Collection<Change> changes)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT_CHANGE)) {
            for (var change : changes) {
                Values.set(insert, id, change.position(), tenant);
                set(insert, change);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Change change) throws SQLException {
        var report = change.report();
        var values = new @Nullable Object[] {
            report.caseId(),
            report.version(),
            report.number(),
            change.kind().name(),
            change.station(),
            change.country(),
            change.valueCents(),
            change.valueCurrency(),
            texts(insert, change.added()),
            texts(insert, change.removed()),
            texts(insert, change.changed()),
            texts(insert, change.notJudged()),
            change.outcome().name()
        };
        for (var i = 0; i < values.length; i++) {
            insert.setObject(FIRST_OF_CHANGE + i, values[i]);
        }
    }

    private static Array texts(PreparedStatement insert, Collection<String> texts) throws SQLException {
        return insert.getConnection().createArrayOf("text", texts.toArray());
    }

    private static void rules(Connection connection, UUID id, String tenant, Map<String, RuleCount> rules)
            throws SQLException {
        try (var upsert = connection.prepareStatement(ADD_TO_RULE)) {
            for (var rule : rules.entrySet()) {
                var count = rule.getValue();
                Values.set(
                        upsert,
                        id,
                        rule.getKey(),
                        tenant,
                        count.before(),
                        count.after(),
                        count.added(),
                        count.removed(),
                        count.changed(),
                        count.notJudged());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void move(Connection connection, UUID id, Step step) throws SQLException {
        try (var update = connection.prepareStatement(MOVE)) {
            var last = step.last();
            Values.set(
                    update,
                    step.done(),
                    step.outOfScope(),
                    step.unreadable(),
                    step.done(),
                    last.judgedAt(),
                    last.caseId(),
                    last.reportVersion(),
                    id);
            update.executeUpdate();
        }
    }
}
