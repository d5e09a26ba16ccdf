package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts findings by rule, month and station, when asked: all that is needed stands in the row of the finding, and an
 * amendment that left a finding standing is no second hit.
 */
@ApplicationScoped
class FindingFigures {

    private static final String COUNTS = """
            count(*), count(*) filter (where outcome = 'CONFIRMED' or proven),
            count(*) filter (where outcome = 'WAIVED' and not proven),
            count(*) filter (where outcome = 'CLEARED' and severity <> 'INFO'), count(*) filter (where proven)""";
    private static final String FOUND = """
             from finding where found_at >= ? and found_at < ? and not carried_on and (?::text is null or rule_id = ?)""";
    private static final String HITS = """
            select f.id, f.case_id, v.report_number, f.line_id, f.rule_version, f.outcome, f.found_at
            from finding f join verification v on v.case_id = f.case_id
            where f.rule_id = ? and f.found_at >= ? and f.found_at < ? and not f.carried_on
                and (?::text is null or f.outcome = ?)
                and (?::timestamptz is null or (f.found_at, f.id) < (?, ?))
            order by f.found_at desc, f.id desc limit ?""";
    private static final int CENTS = 2;

    private final Database database;

    FindingFigures(Database database) {
        this.database = database;
    }

    record OfMonth(String ruleId, String ruleVersion, YearMonth month, Counts counts) {}

    record OfStation(UUID station, Counts counts) {}

    /** Money of the findings that could be valued: what was at stake, and what decisions took away. */
    record OfMoney(String ruleId, String currency, BigDecimal atStake, BigDecimal cut) {}

    /** One finding and its case. */
    record Hit(
            UUID findingId,
            UUID caseId,
            String reportNumber,
            @Nullable String lineId,
            String ruleVersion,
            String outcome,
            Instant foundAt) {}

    /** @param ruleId null for all */
    List<OfMonth> months(Months months, @Nullable String ruleId) {
        return read(
                "select rule_id, rule_version, date_trunc('month', found_at at time zone 'UTC')::date, " + COUNTS
                        + FOUND + " group by 1, 2, 3 order by 1, 2, 3",
                months,
                ruleId,
                row -> new OfMonth(
                        row.getString(1),
                        row.getString(2),
                        YearMonth.from(row.getDate(3).toLocalDate()),
                        counts(row, 4)));
    }

    List<OfStation> stations(Months months, String ruleId) {
        return read(
                "select performer_id, " + COUNTS + FOUND + " group by 1 order by 2 desc, 1 limit 50",
                months,
                ruleId,
                row -> new OfStation(row.getObject(1, UUID.class), counts(row, 2)));
    }

    /** @param ruleId null for all */
    List<OfMoney> money(Months months, @Nullable String ruleId) {
        return read(
                "select rule_id, value_currency, sum(value_cents), sum(coalesce(cut_cents, 0))" + FOUND
                        + " and value_currency is not null group by 1, 2 order by 1, 3 desc",
                months,
                ruleId,
                row -> new OfMoney(row.getString(1), row.getString(2), money(row, 3), money(row, 4)));
    }

    /** The newest first. */
    List<Hit> hits(String ruleId, Months months, @Nullable String outcome, Place place) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(HITS)) {
                var values = new @Nullable Object[] {
                    ruleId,
                    months.begin(),
                    months.end(),
                    outcome,
                    outcome,
                    place.at(),
                    place.at(),
                    place.id(),
                    place.fetch()
                };
                for (var i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                return all(query, FindingFigures::hit);
            }
        });
    }

    /** Where a page of hits begins: after the finding of this time and id, or at the newest. */
    record Place(@Nullable OffsetDateTime at, @Nullable UUID id, int fetch) {}

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private static Counts counts(ResultSet row, int from) throws SQLException {
        return new Counts(
                row.getLong(from),
                row.getLong(from + 1),
                row.getLong(from + 2),
                row.getLong(from + 3),
                row.getLong(from + 4));
    }

    private static BigDecimal money(ResultSet row, int column) throws SQLException {
        return new BigDecimal(row.getBigDecimal(column).toBigInteger(), CENTS);
    }

    private <T> List<T> read(String sql, Months months, @Nullable String ruleId, Reader<T> reader) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setObject(1, months.begin());
                query.setObject(2, months.end());
                query.setString(3, ruleId);
                query.setString(4, ruleId);
                return all(query, reader);
            }
        });
    }

    private static <T> List<T> all(PreparedStatement query, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
