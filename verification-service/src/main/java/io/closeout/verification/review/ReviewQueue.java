package io.closeout.verification.review;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import io.closeout.verification.review.QueueConditions.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists cases, what falls due first at the top, page by page whatever is added meanwhile. */
@ApplicationScoped
@Transactional
class ReviewQueue {

    private static final String ORDER = " order by coalesce(c.due_at, 'infinity'), v.waiting_since, v.case_id limit ?";
    private static final String BACKWARDS =
            " order by coalesce(c.due_at, 'infinity') desc, v.waiting_since desc, v.case_id desc limit 1";
    private static final String HERE = "(select coalesce(d.due_at, 'infinity'), here.waiting_since, here.case_id"
            + " from verification here left join answer_clock d on d.case_id = here.case_id and d.state = 'RUNNING'"
            + " where here.case_id = ?)";

    /** More than so many different payers are not looked through by name. */
    private static final int MOST_PARTIES = 4_000;

    private final Database database;
    private final EntityManager rows;
    private final Clock clock;

    ReviewQueue(Database database, EntityManager rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    PageView<QueueRow> page(QueueFilter filter, Parties parties, PageRequest page) {
        return PageView.of(rows(filter, parties, page), page, QueueRow::cursor);
    }

    /** At most as many as the limit says, from the start of the queue. */
    List<QueueRow> first(QueueFilter filter, Parties parties, int limit) {
        return read(QueueConditions.of(filter, parties, clock), limit);
    }

    private List<QueueRow> rows(QueueFilter filter, Parties parties, PageRequest page) {
        var conditions = QueueConditions.of(filter, parties, clock);
        page.after()
                .ifPresent(after -> conditions.and(
                        QueueConditions.KEY + " > (?, ?, ?)",
                        QueueConditions.due(after.text(0)),
                        QueueConditions.at(after.instant(1)),
                        after.uuid(2)));
        return read(conditions, page.fetch());
    }

    private List<QueueRow> read(QueueConditions conditions, int limit) {
        return query("select " + QueueRow.COLUMNS + conditions.text() + ORDER, statement -> {
            statement.setInt(conditions.bind(statement), limit);
            var found = new ArrayList<QueueRow>();
            try (var all = statement.executeQuery()) {
                while (all.next()) {
                    found.add(QueueRow.of(all));
                }
            }
            return found;
        });
    }

    long count(QueueFilter filter, Parties parties) {
        return number(QueueConditions.of(filter, parties, clock));
    }

    private long number(QueueConditions conditions) {
        return query("select count(*)" + conditions.text(), statement -> {
            conditions.bind(statement);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** How many cases each value of a column has, under the filter. */
    Map<String, Long> counts(String column, QueueFilter filter, Parties parties) {
        var conditions = QueueConditions.of(filter, parties, clock).and(column + " is not null");
        return counted("select " + column + ", count(*)" + conditions.text() + " group by 1 order by 1", conditions);
    }

    /** How many cases each rule stopped, under the filter. */
    Map<String, Long> countsOfRules(QueueFilter filter, Parties parties) {
        var conditions = QueueConditions.of(filter, parties, clock);
        return counted(
                "select f.rule_id, count(distinct f.case_id) from (select v.case_id, v.report_version"
                        + conditions.text() + ") c join finding f on f.case_id = c.case_id"
                        + " and f.report_version = c.report_version group by 1 order by 1",
                conditions);
    }

    private Map<String, Long> counted(String sql, QueueConditions conditions) {
        return query(sql, statement -> {
            conditions.bind(statement);
            var counts = new LinkedHashMap<String, Long>();
            try (var all = statement.executeQuery()) {
                while (all.next()) {
                    counts.put(all.getString(1), all.getLong(2));
                }
            }
            return counts;
        });
    }

    /** Where a case stands in the queue that a filter shows; its neighbours are known even when it has left it. */
    Place place(UUID caseId, QueueFilter filter, Parties parties) {
        var next = neighbour(caseId, filter, parties, " > ", ORDER.replace("?", "1"));
        var previous = neighbour(caseId, filter, parties, " < ", BACKWARDS);
        var before = number(beside(caseId, filter, parties, " < "));
        var inside = number(beside(caseId, filter, parties, " = ")) > 0;
        return new Place(previous, next, inside ? before + 1 : 0, count(filter, parties));
    }

    private Optional<UUID> neighbour(UUID caseId, QueueFilter filter, Parties parties, String side, String order) {
        var conditions = beside(caseId, filter, parties, side);
        return query("select v.case_id" + conditions.text() + order, statement -> {
            conditions.bind(statement);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    private QueueConditions beside(UUID caseId, QueueFilter filter, Parties parties, String side) {
        return QueueConditions.of(filter, parties, clock).and(QueueConditions.KEY + side + HERE, caseId);
    }

    /** Who pays or did the work in any of these cases, for a search by name. */
    Set<UUID> partiesOf(QueueFilter filter, String... columns) {
        var conditions = QueueConditions.of(filter, Parties.ANY, clock);
        var found = new HashSet<UUID>();
        for (var column : columns) {
            var sql = "select distinct v.%s%s and v.%s is not null limit %d"
                    .formatted(column, conditions.text(), column, MOST_PARTIES);
            query(sql, statement -> {
                conditions.bind(statement);
                try (var all = statement.executeQuery()) {
                    while (all.next()) {
                        found.add(all.getObject(1, UUID.class));
                    }
                }
                return found;
            });
        }
        return found;
    }

    /** The rules that found something in the version in force, by case; with one statement. */
    Map<UUID, Set<String>> rulesOf(List<QueueRow> cases) {
        var byCase = new LinkedHashMap<UUID, Set<String>>();
        if (cases.isEmpty()) {
            return byCase;
        }
        var found = rows.createQuery("""
                        select f.caseId, f.ruleId from KeptFinding f, Verification v
                        where v.caseId = f.caseId and v.reportVersion = f.reportVersion and f.caseId in :cases
                        order by f.caseId, f.position""", Object[].class)
                .setParameter("cases", cases.stream().map(QueueRow::caseId).toList())
                .getResultList();
        for (var row : found) {
            byCase.computeIfAbsent((UUID) row[0], none -> new LinkedHashSet<>()).add((String) row[1]);
        }
        return byCase;
    }

    private <T> T query(String sql, Reading<T> reading) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return reading.of(statement);
            }
        });
    }

    private interface Reading<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /**
     * One case among others.
     *
     * @param number from 1; 0 when the filter does not show the case itself
     */
    record Place(Optional<UUID> previous, Optional<UUID> next, long number, long total) {}
}
