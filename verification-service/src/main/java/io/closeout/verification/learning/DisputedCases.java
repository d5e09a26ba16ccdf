package io.closeout.verification.learning;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.sql.Database;
import io.closeout.verification.learning.DisputedCase.Decided;
import io.closeout.verification.learning.DisputedCase.Lesson;
import io.closeout.verification.learning.DisputedCase.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases that a dispute was right about: those that wait for the name of a rule, and those that have it. */
@ApplicationScoped
class DisputedCases {

    private static final String SELECT = """
            select c.dispute_id, c.case_id, d.invoice_number, d.reason_key, d.amount, d.currency, c.report_number,
                c.report_version, c.performer_id, c.mode, c.line_ids, c.ended_at, c.rule_id, c.wish, c.reason,
                c.named_by, c.named_at
            from disputed_case c join dispute d on d.dispute_id = c.dispute_id
            where c.lost and c.report_version is not null""";

    private static final String COUNTS = """
            select count(*) filter (where lost and report_version is not null and named_at is null),
                count(*) filter (where named_at is not null),
                count(*) filter (where lost and report_version is null)
            from disputed_case""";

    /** A finding that was gone past was right if the rule was named for what was disputed; named otherwise, it is not. */
    private static final String PROVE = """
            update finding f set proven = exists (select from disputed_case c
                where c.case_id = f.case_id and c.report_version = f.report_version and c.rule_id = f.rule_id and c.lost
                    and (f.line_id is null or c.line_ids = '{}' or f.line_id = any (c.line_ids)))
            where f.case_id = ? and f.report_version = ? and f.outcome = 'WAIVED'""";

    private final Database database;

    DisputedCases(Database database) {
        this.database = database;
    }

    /** Which of them are wanted. */
    enum Stand {
        WAITING,
        NAMED
    }

    /**
     * How many there are.
     *
     * @param elsewhere upheld, but about decisions that are not known here
     */
    public record Numbers(long waiting, long named, long elsewhere) {}

    @Transactional
    Numbers numbers() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(COUNTS);
                    var row = query.executeQuery()) {
                row.next();
                return new Numbers(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        });
    }

    /** Of those that wait the longest waiting first, of the others the latest named. */
    @Transactional
    List<DisputedCase> page(Stand stand, PageRequest page) {
        var waiting = stand == Stand.WAITING;
        var time = waiting ? "c.ended_at" : "c.named_at";
        var further = page.after().isEmpty()
                ? ""
                : " and (%s, c.dispute_id, c.case_id) %s (?, ?, ?)".formatted(time, waiting ? ">" : "<");
        var order = waiting ? "" : " desc";
        var sql = SELECT
                + " and c.named_at is %s null".formatted(waiting ? "" : "not")
                + further
                + " order by %s%s, c.dispute_id%s, c.case_id%s limit ?".formatted(time, order, order, order);
        return page.after()
                .map(after -> read(sql, utc(after.instant(0)), after.uuid(1), after.uuid(2), page.fetch()))
                .orElseGet(() -> read(sql, page.fetch()));
    }

    /** Of one case, the latest first. */
    @Transactional
    List<DisputedCase> ofCase(UUID caseId) {
        return read(SELECT + " and c.case_id = ? order by c.ended_at desc, c.dispute_id", caseId);
    }

    /** Locked until the transaction ends. */
    Optional<DisputedCase> lock(UUID disputeId, UUID caseId) {
        return read(SELECT + " and c.dispute_id = ? and c.case_id = ? for update of c", disputeId, caseId).stream()
                .findFirst();
    }

    void name(DisputedCase one, Lesson lesson) {
        update(
                """
                update disputed_case set rule_id = ?, wish = ?, reason = ?, named_by = ?, named_at = ?
                where dispute_id = ? and case_id = ?""",
                lesson.ruleId(),
                lesson.wish(),
                lesson.reason(),
                lesson.namedBy(),
                utc(lesson.namedAt()),
                one.disputeId(),
                one.caseId());
        update(PROVE, one.caseId(), one.decided().reportVersion());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void update(String sql, @Nullable Object... values) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                update.executeUpdate();
            }
        });
    }

    private List<DisputedCase> read(String sql, Object... values) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<DisputedCase>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(of(rows));
                    }
                }
                return found;
            }
        });
    }

    private static DisputedCase of(ResultSet row) throws SQLException {
        return new DisputedCase(
                row.getObject("dispute_id", UUID.class),
                row.getObject("case_id", UUID.class),
                new Told(
                        row.getString("invoice_number"),
                        row.getString("reason_key"),
                        row.getBigDecimal("amount"),
                        row.getString("currency")),
                new Decided(
                        row.getString("report_number"),
                        row.getInt("report_version"),
                        row.getObject("performer_id", UUID.class),
                        row.getString("mode")),
                List.of((String[]) row.getArray("line_ids").getArray()),
                instant(row, "ended_at"),
                row.getObject("named_at") == null ? null : lesson(row));
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getString("rule_id"),
                row.getString("wish"),
                row.getString("reason"),
                row.getString("named_by"),
                instant(row, "named_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
