package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.report.casefile.HistoryView.Equipment;
import io.closeout.report.casefile.HistoryView.Kind;
import io.closeout.report.casefile.HistoryView.Sums;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts over some cases, each with a statement of its own. A report that was taken back is no visit. */
final class HistoryRows {

    static final int REPEAT_WITHIN_DAYS = 30;

    private static final int MOST_RELATED = 8;
    private static final int LAST_CASES = 3;
    private static final String VISIT = "stage <> 'WITHDRAWN'";

    private final Conditions cases;

    HistoryRows(Conditions cases) {
        this.cases = cases;
    }

    record Counts(
            long cases,
            long visits,
            long queried,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String model) {}

    /** @param median days; null before a second visit */
    record Gaps(long repeats, @Nullable Long median) {}

    /** Something that stands in these cases. */
    record Related(String key, long visits, LocalDate lastVisit) {}

    /** Reads one row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    Counts counts(Connection connection) throws SQLException {
        var sql = """
                select count(*), count(*) filter (where %s), count(*) filter (where queried_at is not null),
                    min(service_from), max(service_to),
                    (array_agg(asset_model order by signed_at desc) filter (where asset_model is not null))[1]
                from case_file where %%s""".formatted(VISIT);
        return read(
                        connection,
                        sql,
                        row -> new Counts(
                                row.longNumber(),
                                row.longNumber(),
                                row.longNumber(),
                                row.date(),
                                row.date(),
                                row.text()))
                .getFirst();
    }

    Gaps gaps(Connection connection) throws SQLException {
        var sql = """
                select count(*) filter (where gap <= %d), round(percentile_cont(0.5) within group (order by gap))
                from (select service_from - lag(service_to) over (partition by asset_serial order by service_from, id) as gap
                    from case_file where asset_serial is not null and %s and %%s) visits
                where gap is not null""".formatted(REPEAT_WITHIN_DAYS, VISIT);
        return read(connection, sql, row -> {
                    var repeats = row.longNumber();
                    var median = row.decimal();
                    return new Gaps(repeats, median == null ? null : Math.max(0, median.longValue()));
                })
                .getFirst();
    }

    long disputed(Connection connection) throws SQLException {
        var sql = "select count(*) from case_cycle where disputed and case_id in (select id from case_file where %s)";
        return read(connection, sql, Row::longNumber).getFirst();
    }

    List<Kind> kinds(Connection connection) throws SQLException {
        var sql = """
                select intervention_type, count(*) from case_file where %s and %%s
                group by intervention_type order by count(*) desc, intervention_type""".formatted(VISIT);
        return read(connection, sql, row -> new Kind(sure(row.text()), row.longNumber()));
    }

    List<Sums> money(Connection connection) throws SQLException {
        var sql = """
                select currency, sum(billed), sum(credited), sum(paid), sum(open),
                    sum(case when overdue_at is null then 0 else open end)
                from case_invoice where issued_at is not null and case_id in (select id from case_file where %s)
                group by currency order by currency""";
        return read(
                connection,
                sql,
                row -> new Sums(
                        sure(row.text()),
                        sure(row.decimal()),
                        sure(row.decimal()),
                        sure(row.decimal()),
                        sure(row.decimal()),
                        sure(row.decimal())));
    }

    List<Equipment> equipment(Connection connection) throws SQLException {
        var sql = """
                select asset_serial, max(asset_model), count(*), max(service_to) from case_file
                where asset_serial is not null and %s and %%s
                group by asset_serial order by max(service_to) desc, asset_serial limit %d""".formatted(VISIT, MOST_RELATED);
        return read(
                connection,
                sql,
                row -> new Equipment(sure(row.text()), row.text(), row.longNumber(), sure(row.date())));
    }

    List<Related> customers(Connection connection) throws SQLException {
        return related(connection, "bill_to_id");
    }

    List<Related> stations(Connection connection) throws SQLException {
        return related(connection, "performer_id");
    }

    private List<Related> related(Connection connection, String column) throws SQLException {
        var sql = """
                select %1$s::text, count(*), max(service_to) from case_file where %2$s and %%s
                group by %1$s order by max(service_to) desc, %1$s limit %3$d""".formatted(column, VISIT, MOST_RELATED);
        return read(connection, sql, row -> new Related(sure(row.text()), row.longNumber(), sure(row.date())));
    }

    /** Newest first. */
    List<UUID> lastCases(Connection connection) throws SQLException {
        var sql = "select id from case_file where %%s order by signed_at desc, id desc limit %d".formatted(LAST_CASES);
        return read(connection, sql, row -> sure(row.uuid()));
    }

    /** @param sql with a place for the conditions, and no parameter of its own */
    private <T> List<T> read(Connection connection, String sql, Reading<T> reading) throws SQLException {
        try (var query = connection.prepareStatement(sql.formatted(cases.sql()))) {
            cases.bind(query, 1);
            return read(query.executeQuery(), reading);
        }
    }

    private static <T> List<T> read(ResultSet rows, Reading<T> reading) throws SQLException {
        var read = new ArrayList<T>();
        while (rows.next()) {
            read.add(reading.of(new Row(rows)));
        }
        return read;
    }
}
