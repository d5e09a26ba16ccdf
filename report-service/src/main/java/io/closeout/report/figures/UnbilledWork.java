package io.closeout.report.figures;

import io.closeout.kit.sql.Database;
import io.closeout.report.figures.FiguresView.Age;
import io.closeout.report.figures.FiguresView.Estimate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that is done and not billed, by age. Its price is not known before the invoice, so each case counts with what
 * cases of its kind in its country were billed on average, in their usual currency: among the last 2,000 that were
 * billed, of the thirteen weeks before.
 */
@ApplicationScoped
class UnbilledWork {

    /** Where each age begins, in days; the oldest has no end. */
    static final List<Integer> AGES = List.of(0, 7, 14, 30);

    private static final String SQL = """
            with lately as (
                select c.case_id, c.country, c.intervention_type from case_cycle c
                where c.issued_at >= ?::timestamptz - interval '91 days' and %1$s
                order by c.issued_at desc limit 2000),
            billed as (
                select case_id, country, intervention_type, i.currency, sum(i.billed - i.credited) as net
                from lately join case_invoice i using (case_id)
                where i.issued_at is not null group by case_id, country, intervention_type, i.currency),
            price as (
                select distinct on (country, intervention_type) country, intervention_type, currency, avg(net) as net
                from billed group by country, intervention_type, currency
                order by country, intervention_type, count(*) desc, currency),
            waiting as (
                select c.country, c.intervention_type,
                    greatest(0, floor(extract(epoch from ?::timestamptz - c.signed_at) / 86400))::int as days
                from case_cycle c where c.unbilled and %1$s)
            select width_bucket(days, array[7, 14, 30]) as age, currency, count(*), round(sum(net), 2)
            from waiting left join price using (country, intervention_type)
            group by age, currency order by age, currency""".formatted(Sight.CONDITION);

    private final Database database;
    private final Sight sight;

    UnbilledWork(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    List<Age> of(Scope scope, Instant now) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(SQL)) {
                query.setObject(1, now.atOffset(ZoneOffset.UTC));
                var next = sight.bind(query, 2, scope);
                query.setObject(next, now.atOffset(ZoneOffset.UTC));
                sight.bind(query, next + 1, scope);
                try (var rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static List<Age> read(ResultSet rows) throws SQLException {
        var cases = new long[AGES.size()];
        var unpriced = new long[AGES.size()];
        var worth = AGES.stream().map(age -> new ArrayList<Estimate>()).toList();
        while (rows.next()) {
            var age = rows.getInt(1);
            cases[age] += rows.getLong(3);
            if (rows.getString(2) == null) {
                unpriced[age] += rows.getLong(3);
            } else {
                worth.get(age).add(new Estimate(rows.getString(2), rows.getBigDecimal(4)));
            }
        }
        var ages = new ArrayList<Age>();
        for (var i = 0; i < AGES.size(); i++) {
            var end = i + 1 < AGES.size() ? AGES.get(i + 1) : null;
            ages.add(new Age(AGES.get(i), end, cases[i], unpriced[i], worth.get(i)));
        }
        return ages;
    }
}
