package io.closeout.report.figures;

import io.closeout.kit.sql.Database;
import io.closeout.report.figures.FiguresView.Due;
import io.closeout.report.figures.FiguresView.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is open, by the week in which it falls due: what is overdue first, then this week and the next ones. */
@ApplicationScoped
class ExpectedMoney {

    static final int WEEKS = 8;

    private static final String SQL = """
            select i.currency, case when i.due_date < ?::date then ?::date else date_trunc('week', i.due_date)::date end as week,
                sum(i.open)
            from case_invoice i join case_cycle c on c.case_id = i.case_id
            where i.open > 0 and i.issued_at is not null and %s
            group by i.currency, week""".formatted(Sight.CONDITION);

    /** Stands for every day before today. */
    private static final LocalDate OVERDUE = LocalDate.EPOCH;

    private final Database database;
    private final Sight sight;

    ExpectedMoney(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    List<Expected> of(Scope scope, LocalDate today) {
        var byCurrency = database.with(connection -> {
            try (var query = connection.prepareStatement(SQL)) {
                query.setObject(1, today);
                query.setObject(2, OVERDUE);
                sight.bind(query, 3, scope);
                try (var rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
        return byCurrency.entrySet().stream()
                .map(one -> expected(one.getKey(), one.getValue(), Period.monday(today)))
                .toList();
    }

    private static Map<String, Map<LocalDate, BigDecimal>> read(ResultSet rows) throws SQLException {
        var byCurrency = new TreeMap<String, Map<LocalDate, BigDecimal>>();
        while (rows.next()) {
            byCurrency
                    .computeIfAbsent(rows.getString(1), currency -> new TreeMap<>())
                    .put(rows.getObject(2, LocalDate.class), rows.getBigDecimal(3));
        }
        return byCurrency;
    }

    private static Expected expected(String currency, Map<LocalDate, BigDecimal> open, LocalDate thisWeek) {
        var weeks = new ArrayList<Due>();
        for (var i = 0; i < WEEKS; i++) {
            var monday = thisWeek.plusWeeks(i);
            weeks.add(new Due(Period.week(monday), monday, open.getOrDefault(monday, BigDecimal.ZERO)));
        }
        var total = open.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var overdue = open.getOrDefault(OVERDUE, BigDecimal.ZERO);
        var later = weeks.stream().map(Due::amount).reduce(total.subtract(overdue), BigDecimal::subtract);
        return new Expected(currency, overdue, weeks, later, total);
    }
}
