package io.closeout.invoicing.performance;

import io.closeout.invoicing.performance.CaseFacts.Cycle;
import io.closeout.invoicing.performance.CaseFacts.Outcome;
import io.closeout.invoicing.performance.CaseFacts.Visit;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is known of the cases of a station's month, with one statement. */
@ApplicationScoped
class FactsOfMonth {

    private static final String CASES = """
            select r.case_id, r.report_number, r.sponsor_id, r.nature, r.equipment is not null as has_equipment,
                r.service_to, r.withdrawn_version >= r.report_version as withdrawn, r.pictures, r.signed_at,
                d.outcome, d.first_verified_at, d.evidence, d.waived, coalesce(c.closed, false) as closed,
                c.settled_seconds, q.queries, q.asked,
                n.report_number as next_number, n.service_from as next_day, n.service_from - r.service_to as next_after,
                e.report_number as earlier_number, e.service_to as earlier_day,
                r.service_from - e.service_to as earlier_before
            from performance_report r
            left join performance_decision d on d.case_id = r.case_id
            left join performance_cycle c on c.case_id = r.case_id
            cross join lateral (select count(distinct query_id) as queries,
                    array_agg(distinct rule) filter (where rule is not null) as asked
                from performance_query left join lateral unnest(evidence) rule on true
                where case_id = r.case_id) q
            left join lateral (select * from performance_report later
                where r.nature = 'repair' and later.nature = 'repair' and later.equipment = r.equipment
                    and later.case_id <> r.case_id and later.withdrawn_version < later.report_version
                    and later.service_from >= r.service_to
                    and (later.service_from > r.service_from or later.signed_at > r.signed_at)
                order by later.service_from, later.signed_at limit 1) n on true
            left join lateral (select * from performance_report before
                where r.nature = 'repair' and before.nature = 'repair' and before.equipment = r.equipment
                    and before.case_id <> r.case_id and before.withdrawn_version < before.report_version
                    and before.station_id = r.station_id and before.service_to <= r.service_from
                    and (before.service_from < r.service_from or before.signed_at < r.signed_at)
                order by before.service_to desc, before.signed_at desc limit 1) e on true
            where r.station_id = ? and r.service_to between ? and ?
            order by r.service_to, r.report_number, r.case_id""";

    private final Database database;

    FactsOfMonth(Database database) {
        this.database = database;
    }

    List<CaseFacts> of(UUID stationId, YearMonth month) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(CASES)) {
                statement.setObject(1, stationId);
                statement.setObject(2, month.atDay(1));
                statement.setObject(3, month.atEndOfMonth());
                var cases = new ArrayList<CaseFacts>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        cases.add(read(rows));
                    }
                }
                return cases;
            }
        });
    }

    private static CaseFacts read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new CaseFacts(
                row.getObject("case_id", UUID.class),
                row.getString("report_number"),
                row.getObject("sponsor_id", UUID.class),
                row.getString("nature"),
                row.getBoolean("has_equipment"),
                row.getObject("service_to", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getInt("pictures"),
                instant(row, "signed_at"),
                outcome == null ? Outcome.UNDECIDED : Outcome.valueOf(outcome),
                cycle(row),
                row.getInt("queries"),
                evidence(row),
                visit(row, "next_number", "next_day", "next_after"),
                visit(row, "earlier_number", "earlier_day", "earlier_before"));
    }

    private static Cycle cycle(ResultSet row) throws SQLException {
        var verifiedAt = row.getObject("first_verified_at", OffsetDateTime.class);
        return new Cycle(
                verifiedAt == null ? null : verifiedAt.toInstant(),
                row.getBoolean("closed"),
                row.getObject("settled_seconds", Long.class));
    }

    /** What asked counts even if an answer cleared it; what a reviewer waived does not. */
    private static List<String> evidence(ResultSet row) throws SQLException {
        var rules = new TreeSet<>(texts(row.getArray("asked")));
        rules.removeAll(texts(row.getArray("waived")));
        rules.addAll(texts(row.getArray("evidence")));
        return List.copyOf(rules);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Visit visit(ResultSet row, String number, String day, String days) throws SQLException {
        var named = row.getString(number);
        return named == null ? null : new Visit(named, row.getObject(day, LocalDate.class), row.getInt(days));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
