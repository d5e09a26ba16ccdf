package io.closeout.invoicing.numbering;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Gives numbers out. The counter is a row, not a sequence: a sequence does not roll back and so leaves gaps. The row
 * stays locked until the transaction ends, hence numbers are taken last and series by series in sorted order.
 */
@ApplicationScoped
public class NumberSeries {

    /** How many numbers, and the date in the issuer's zone. */
    public record Wish(int count, LocalDate today) {}

    private final Database database;
    private final Tenants tenants;

    NumberSeries(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Takes all numbers a chunk needs with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Series, NumberBlock> take(SortedMap<Series, Wish> wishes) {
        return wishes.isEmpty() ? Map.of() : database.with(connection -> take(connection, wishes));
    }

    private Map<Series, NumberBlock> take(Connection connection, SortedMap<Series, Wish> wishes) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into number_series as s (tenant_id, issuer_id, series, last_number, last_issue_date)
                select ?, w.issuer_id, w.series, w.count, w.today
                from unnest(?::uuid[], ?::text[], ?::bigint[], ?::date[]) as w (issuer_id, series, count, today)
                order by w.issuer_id, w.series
                on conflict (tenant_id, issuer_id, series) do update
                set last_number = s.last_number + excluded.last_number,
                    last_issue_date = greatest(s.last_issue_date, excluded.last_issue_date)
                returning issuer_id, series, last_number, last_issue_date""")) {
            bind(statement, wishes);
            var taken = new HashMap<Series, NumberBlock>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var series = new Series(rows.getObject(1, UUID.class), rows.getString(2));
                    var last = rows.getLong(3);
                    var count = wishes.getOrDefault(series, NOTHING).count();
                    taken.put(series, new NumberBlock(series, last - count + 1, rows.getObject(4, LocalDate.class)));
                }
            }
            return taken;
        }
    }

    private static final Wish NOTHING = new Wish(0, LocalDate.EPOCH);

    private void bind(PreparedStatement statement, SortedMap<Series, Wish> wishes) throws SQLException {
        var connection = statement.getConnection();
        var issuers = wishes.keySet().stream().map(Series::issuerId).toArray();
        var names = wishes.keySet().stream().map(Series::name).toArray();
        var counts = wishes.values().stream().map(wish -> (long) wish.count()).toArray();
        var dates =
                wishes.values().stream().map(wish -> wish.today().toString()).toArray();
        statement.setString(1, tenants.current());
        statement.setArray(2, connection.createArrayOf("uuid", issuers));
        statement.setArray(3, connection.createArrayOf("text", names));
        statement.setArray(4, connection.createArrayOf("bigint", counts));
        statement.setArray(5, connection.createArrayOf("date", dates));
    }
}
