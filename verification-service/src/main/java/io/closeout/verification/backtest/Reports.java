package io.closeout.verification.backtest;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.sql.Database;
import io.closeout.verification.backtest.BackTestReport.Kind;
import io.closeout.verification.backtest.BackTestReport.Money;
import io.closeout.verification.backtest.BackTestReport.Place;
import io.closeout.verification.backtest.BackTestReport.RuleRow;
import io.closeout.verification.backtest.Change.ReportVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a back-test found, also while it is still running. */
@ApplicationScoped
class Reports {

    private static final int CENTS = 2;
    private static final int MOST_PLACES = 20;

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    BackTestReport of(UUID id) {
        var kinds = new ArrayList<Kind>();
        for (var kind : ChangeKind.values()) {
            var outcomes = outcomes(id, kind);
            var cases = outcomes.values().stream().mapToLong(Long::longValue).sum();
            kinds.add(new Kind(kind, cases, money(id, kind), outcomes));
        }
        return new BackTestReport(kinds, rules(id), places(id, "station_id"), places(id, "country"));
    }

    private Map<KnownOutcome, Long> outcomes(UUID id, ChangeKind kind) {
        var outcomes = new EnumMap<KnownOutcome, Long>(KnownOutcome.class);
        rows("""
                select outcome, count(*) from back_test_change where back_test_id = ? and kind = ? group by outcome""", row -> outcomes.put(KnownOutcome.valueOf(row.getString(1)), row.getLong(2)), id, kind.name());
        return outcomes;
    }

    private List<Money> money(UUID id, ChangeKind kind) {
        return rows(
                """
                select value_currency, sum(value_cents) from back_test_change
                where back_test_id = ? and kind = ? and value_currency is not null
                group by value_currency order by sum(value_cents) desc, value_currency""",
                row -> new Money(new BigDecimal(row.getBigDecimal(2).toBigIntegerExact(), CENTS), row.getString(1)),
                id,
                kind.name());
    }

    private List<RuleRow> rules(UUID id) {
        return rows(
                """
                select rule_id, hits_before, hits_after, added, removed, changed, not_judged from back_test_rule
                where back_test_id = ? order by added + removed + changed + not_judged desc, rule_id""",
                row -> new RuleRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                id);
    }

    /** @param column one of two of ours */
    private List<Place> places(UUID id, String column) {
        return rows(
                """
                select station_id, country, to_human, to_auto, unsure from (
                    select %s, count(*) filter (where kind = 'TO_HUMAN') as to_human,
                        count(*) filter (where kind = 'TO_AUTO') as to_auto,
                        count(*) filter (where kind = 'UNSURE') as unsure
                    from back_test_change where back_test_id = ? and kind <> 'FINDINGS' group by 1, 2) as place
                order by to_human + to_auto + unsure desc, station_id, country limit ?""".formatted(
                                column.equals("country")
                                        ? "null::uuid as station_id, country"
                                        : "station_id, null::text as country"),
                row -> new Place(
                        row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                id,
                MOST_PLACES);
    }

    /** In the order of the past. */
    List<Change> changes(UUID id, @Nullable ChangeKind kind, PageRequest page) {
        return changes(id, kind, page.after().map(after -> after.number(0)).orElse(0L), page.fetch());
    }

    List<Change> changes(UUID id, @Nullable ChangeKind kind, long after, int most) {
        return rows(
                """
                select position, case_id, report_version, report_number, kind, station_id, country, value_cents,
                    value_currency, added, removed, changed, not_judged, outcome
                from back_test_change where back_test_id = ? and (?::text is null or kind = ?) and position > ?
                order by position limit ?""",
                Reports::change,
                id,
                kind == null ? null : kind.name(),
                kind == null ? null : kind.name(),
                after,
                most);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                new ReportVersion(row.getObject(2, UUID.class), row.getInt(3), row.getString(4)),
                ChangeKind.valueOf(row.getString(5)),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, Long.class),
                row.getString(9),
                texts(row, 10),
                texts(row, 11),
                texts(row, 12),
                texts(row, 13),
                KnownOutcome.valueOf(row.getString(14)));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... values) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                Values.set(query, values);
                var found = new ArrayList<T>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
                return found;
            }
        });
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
