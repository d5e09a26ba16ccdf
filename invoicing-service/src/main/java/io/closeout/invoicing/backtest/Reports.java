package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTestReport.Change;
import io.closeout.invoicing.backtest.BackTestReport.Total;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what back-tests have found so far. */
@ApplicationScoped
class Reports {

    private static final int MOVERS = 20;
    private static final int MOST = 50;
    private static final String CHANGES = """
            select position, case_id, station_id, country, service_to, currency, billed, drafted, reason
            from price_back_test_change where back_test_id = ?""";

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    BackTestReport of(UUID test) {
        return new BackTestReport(
                totals("currency", "=", MOST, test),
                totals("kind", "<>", MOST, test),
                totals("station_id::text", "=", MOST, test),
                changes(CHANGES + " order by abs(drafted - billed) desc nulls last limit ?", test, MOVERS));
    }

    List<Change> changes(UUID test, PageRequest page) {
        var after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return changes(test, after, page.fetch());
    }

    List<Change> changes(UUID test, long after, int limit) {
        return changes(CHANGES + " and position > ? order by position limit ?", test, after, limit);
    }

    private List<Change> changes(String sql, Object... values) {
        return database.with(connection -> Values.read(connection, sql, Reports::change, values));
    }

    private List<Total> totals(String name, String kinds, int limit, UUID test) {
        var sql = """
                select %1$s, currency, sum(charges), sum(billed), sum(drafted)
                from price_back_test_sum where back_test_id = ? and kind %2$s ? group by %1$s, currency
                order by abs(sum(drafted) - sum(billed)) desc, 1, 2 limit ?""".formatted(name, kinds);
        return database.with(connection -> Values.read(connection, sql, Reports::total, test, Replay.WHOLE, limit));
    }

    private static Total total(ResultSet row) throws SQLException {
        var currency = row.getString(2);
        return new Total(
                row.getString(1),
                currency,
                row.getLong(3),
                money(row.getBigDecimal(4), currency),
                money(row.getBigDecimal(5), currency));
    }

    private static Change change(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var drafted = row.getBigDecimal("drafted");
        return new Change(
                row.getLong("position"),
                row.getObject("case_id", UUID.class),
                row.getObject("station_id", UUID.class),
                row.getString("country"),
                row.getObject("service_to", LocalDate.class),
                currency,
                money(row.getBigDecimal("billed"), currency),
                drafted == null ? null : money(drafted, currency),
                row.getString("reason"));
    }

    private static BigDecimal money(@Nullable BigDecimal stored, String currency) {
        var amount = stored == null ? BigDecimal.ZERO : stored;
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }
}
