package io.closeout.verification.review;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.review.BulkRequest.Selected;
import io.closeout.verification.review.BulkView.ItemView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bulk approvals of the tenant at work: what was asked for, and what became of each case. */
@ApplicationScoped
@Transactional
class BulkApprovals {

    private static final String VIEW = """
            select b.id, b.requested_by, b.requested_at, b.reason, b.total, b.finished_at, o.outcome, o.cases
            from (select * from bulk_approval where %s) b
            left join lateral (select i.outcome, count(*) cases from bulk_approval_item i
                where i.bulk_id = b.id and i.outcome is not null group by i.outcome) o on true
            order by b.requested_at desc, b.id desc, o.outcome""";

    private final Database database;
    private final Tenants tenants;

    BulkApprovals(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What somebody asks for, before anything is done about it. */
    record Asked(UUID id, String by, Instant at, String reason) {}

    /** Keeps the request; cases that the tenant does not have are items without a number. */
    void keep(Asked asked, List<Selected> cases) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into bulk_approval (id, tenant_id, requested_by, requested_at, reason, total)
                    values (?, ?, ?, ?, ?, ?)""")) {
                statement.setObject(1, asked.id());
                statement.setString(2, tenants.current());
                statement.setString(3, asked.by());
                statement.setObject(4, asked.at().atOffset(ZoneOffset.UTC));
                statement.setString(5, asked.reason());
                statement.setInt(6, cases.size());
                statement.executeUpdate();
            }
            items(connection, asked.id(), cases);
            try (var statement = connection.prepareStatement(
                    "insert into bulk_approval_due (bulk_id, tenant_id, due_at) values (?, ?, ?)")) {
                statement.setObject(1, asked.id());
                statement.setString(2, tenants.current());
                statement.setObject(3, asked.at().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    private void items(java.sql.Connection connection, UUID id, List<Selected> cases) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into bulk_approval_item (bulk_id, tenant_id, position, case_id, report_number, row_version)
                select ?, ?, wanted.place, wanted.case_id, coalesce(v.report_number, ''), wanted.version
                from unnest(?::uuid[], ?::bigint[]) with ordinality as wanted (case_id, version, place)
                left join verification v on v.case_id = wanted.case_id""")) {
            statement.setObject(1, id);
            statement.setString(2, tenants.current());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", cases.stream().map(Selected::caseId).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", cases.stream().map(Selected::version).toArray()));
            statement.executeUpdate();
        }
    }

    Optional<BulkView> find(UUID id) {
        return views("id = ?", id).stream().findFirst();
    }

    PageView<BulkView> latest(PageRequest page) {
        var limit = " order by requested_at desc, id desc limit " + page.fetch();
        var found = page.after()
                .map(after -> views(
                        "(requested_at, id) < (?, ?)" + limit,
                        after.instant(0).atOffset(ZoneOffset.UTC),
                        after.uuid(1)))
                .orElseGet(() -> views("true" + limit));
        return PageView.of(found, page, view -> Cursor.of(view.requestedAt(), view.id()));
    }

    private List<BulkView> views(String which, Object... values) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(VIEW.formatted(which))) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                var found = new LinkedHashMap<UUID, BulkView>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var view = view(rows);
                        found.merge(view.id(), view, BulkApprovals::both);
                    }
                }
                return new ArrayList<>(found.values());
            }
        });
    }

    private static BulkView view(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var cases = row.getInt("cases");
        return new BulkView(
                row.getObject("id", UUID.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getInt("total"),
                cases,
                outcome == null ? Map.of() : Map.of(outcome, cases),
                instant(row, "finished_at"));
    }

    /** The same bulk approval, from the rows of two outcomes. */
    private static BulkView both(BulkView one, BulkView more) {
        var outcomes = new LinkedHashMap<>(one.outcomes());
        outcomes.putAll(more.outcomes());
        return new BulkView(
                one.id(),
                one.requestedBy(),
                one.requestedAt(),
                one.reason(),
                one.total(),
                one.done() + more.done(),
                outcomes,
                one.finishedAt());
    }

    /** In the order in which they are worked on. */
    PageView<ItemView> items(UUID id, PageRequest page) {
        var found = database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select i.position, i.case_id, i.report_number, i.outcome, i.decided_at, v.state
                    from bulk_approval_item i left join verification v on v.case_id = i.case_id
                    where i.bulk_id = ? and i.position > ? order by i.position limit ?""")) {
                statement.setObject(1, id);
                statement.setLong(2, page.after().map(after -> after.number(0)).orElse(0L));
                statement.setInt(3, page.fetch());
                var items = new ArrayList<ItemView>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        items.add(item(rows));
                    }
                }
                return items;
            }
        });
        return PageView.of(found, page, item -> Cursor.of(item.position()));
    }

    private static ItemView item(ResultSet row) throws SQLException {
        return new ItemView(
                row.getInt("position"),
                row.getObject("case_id", UUID.class),
                row.getString("report_number"),
                row.getString("outcome"),
                instant(row, "decided_at"),
                row.getString("state"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
