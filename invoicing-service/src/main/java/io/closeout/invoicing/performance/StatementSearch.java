package io.closeout.invoicing.performance;

import io.closeout.invoicing.performance.StatementSummary.Cell;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the versions in force of the statements a reader may see: the newest month first, in a month the most points. */
@ApplicationScoped
class StatementSearch {

    private static final String LIST = """
            select s.statement_id, s.version, s.station_id, s.sponsor_id, s.month, s.cases_counted, s.score, s.bonus,
                s.currency, s.contestable_until, coalesce(s.score, -1) as points,
                (select count(*) from performance_contest c
                    where c.statement_id = s.statement_id and c.state = 'OPEN') as contests
            from performance_statement s
            where not exists (select 1 from performance_statement n
                    where n.statement_id = s.statement_id and n.version > s.version)
                and (?::date is null or s.month = ?) and (?::date is null or s.month >= ?)
                and (?::uuid is null or s.station_id = ?) and (?::uuid is null or s.sponsor_id = ?)
                and (?::date is null or (s.month, coalesce(s.score, -1), s.statement_id) < (?, ?, ?))
            order by s.month desc, points desc, s.statement_id desc limit ?""";

    /** Later months are read, too, and left out. */
    private static final int MOST_MONTHS = 600;

    private final Database database;
    private final Sight sight;

    StatementSearch(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** @param month null for all @param station null for all the reader may see */
    PageView<StatementSummary> list(@Nullable YearMonth month, @Nullable UUID station, PageRequest page) {
        var own = sight.station();
        if (own != null && station != null && !own.equals(station)) {
            return new PageView<>(List.of(), null);
        }
        var wish = new Wish(month, null, own == null ? station : own, sight.sponsor());
        var after = page.after().orElse(null);
        return PageView.of(
                read(wish, after, page.fetch()),
                page,
                last -> Cursor.of(last.month().atDay(1), last.sortedBy(), last.statementId()));
    }

    /** A station's months up to one, the newest first; whoever sees one of them sees how it came about. */
    List<StatementSummary> trend(UUID station, YearMonth last, int months) {
        return read(new Wish(null, last.minusMonths(months - 1L), station, null), null, MOST_MONTHS).stream()
                .filter(one -> !one.month().isAfter(last))
                .toList();
    }

    private record Wish(
            @Nullable YearMonth month,
            @Nullable YearMonth from,
            @Nullable UUID station,
            @Nullable UUID sponsor) {}

    private List<StatementSummary> read(Wish wish, @Nullable Cursor after, int limit) {
        return database.with(connection -> {
            var found = new ArrayList<StatementSummary>();
            try (var query = connection.prepareStatement(LIST)) {
                bind(query, wish, after);
                query.setInt(13, limit);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(summary(rows));
                    }
                }
            }
            return withFigures(connection, found);
        });
    }

    private static void bind(PreparedStatement query, Wish wish, @Nullable Cursor after) throws SQLException {
        var month = wish.month() == null ? null : wish.month().atDay(1);
        var from = wish.from() == null ? null : wish.from().atDay(1);
        twice(query, 1, month);
        twice(query, 3, from);
        twice(query, 5, wish.station());
        twice(query, 7, wish.sponsor());
        twice(query, 9, after == null ? null : after.date(0));
        query.setObject(11, after == null ? null : after.decimal(1));
        query.setObject(12, after == null ? null : after.uuid(2));
    }

    private static void twice(PreparedStatement query, int index, @Nullable Object value) throws SQLException {
        query.setObject(index, value);
        query.setObject(index + 1, value);
    }

    private static StatementSummary summary(ResultSet row) throws SQLException {
        return new StatementSummary(
                row.getObject("statement_id", UUID.class),
                row.getInt("version"),
                row.getObject("station_id", UUID.class),
                row.getObject("sponsor_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("cases_counted"),
                row.getBigDecimal("score"),
                row.getBigDecimal("bonus"),
                row.getString("currency"),
                row.getObject("contestable_until", LocalDate.class),
                row.getInt("contests"),
                Map.of());
    }

    private static List<StatementSummary> withFigures(Connection connection, List<StatementSummary> found)
            throws SQLException {
        var ids = found.stream().map(StatementSummary::statementId).toArray();
        var versions = found.stream().map(StatementSummary::version).toArray();
        try (var query = connection.prepareStatement("""
                select f.statement_id, f.figure, f.value, f.cases, f.tier
                from unnest(?::uuid[], ?::int[]) as wanted (id, version)
                join performance_figure f on f.statement_id = wanted.id and f.version = wanted.version""")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            query.setArray(2, connection.createArrayOf("int4", versions));
            var cells = cells(query);
            return found.stream()
                    .map(one -> one.with(cells.getOrDefault(one.statementId(), Map.of())))
                    .toList();
        }
    }

    private static Map<UUID, Map<Figure, Cell>> cells(PreparedStatement query) throws SQLException {
        var cells = new HashMap<UUID, Map<Figure, Cell>>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                BigDecimal value = rows.getBigDecimal(3);
                cells.computeIfAbsent(rows.getObject(1, UUID.class), id -> new EnumMap<>(Figure.class))
                        .put(
                                Figure.of(rows.getString(2)).orElseThrow(),
                                new Cell(value, rows.getInt(4), rows.getString(5)));
            }
        }
        return cells;
    }
}
