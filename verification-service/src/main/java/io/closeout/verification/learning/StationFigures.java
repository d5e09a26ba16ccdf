package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import io.closeout.verification.learning.StationMonth.Approvals;
import io.closeout.verification.learning.StationMonth.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts the decided reports of a month, of one station and of all. */
@ApplicationScoped
class StationFigures {

    /** With fewer other stations, one could be worked out of the whole. */
    private static final long ENOUGH_OTHERS = 3;

    private static final String APPROVALS = """
            select count(*) filter (where performer_id = ?), count(*) filter (where performer_id = ? and state = 'APPROVED'),
                count(*) filter (where performer_id = ? and state = 'APPROVED' and report_version = 1
                    and query_rounds = 0),
                count(*), count(*) filter (where state = 'APPROVED'),
                count(*) filter (where state = 'APPROVED' and report_version = 1 and query_rounds = 0),
                count(distinct performer_id) filter (where performer_id <> ?)
            from verification where decided_at >= ? and decided_at < ?""";

    private static final String ASKED = """
            with decided as (select case_id, report_version, performer_id = ? as own
                from verification where decided_at >= ? and decided_at < ?),
            found as (select f.rule_id, count(distinct f.case_id) filter (where d.own) as own, count(distinct f.case_id) as everybody
                from decided d join finding f on f.case_id = d.case_id and f.report_version <= d.report_version
                where f.severity <> 'INFO' group by 1),
            asked as (select q.rule_id, count(*) as questions
                from decided d join query y on y.case_id = d.case_id join question q on q.query_id = y.id
                where d.own and q.rule_id is not null group by 1)
            select found.rule_id, found.own, coalesce(asked.questions, 0), found.everybody
            from found left join asked using (rule_id) where found.own > 0
            order by found.own desc, found.rule_id limit 10""";

    private final Database database;

    StationFigures(Database database) {
        this.database = database;
    }

    StationMonth of(UUID station, YearMonth month) {
        var months = Months.of(month);
        return database.with(connection -> {
            var sums = sums(connection, station, months);
            return new StationMonth(
                    station,
                    month,
                    sums.own(),
                    sums.isHiding() ? sums.everybody() : null,
                    asked(connection, station, months, sums));
        });
    }

    private record Sums(Approvals own, Approvals everybody, long others) {

        boolean isHiding() {
            return others >= ENOUGH_OTHERS;
        }
    }

    private static Sums sums(Connection connection, UUID station, Months months) throws SQLException {
        try (var query = connection.prepareStatement(APPROVALS)) {
            for (var i = 1; i <= 4; i++) {
                query.setObject(i, station);
            }
            query.setObject(5, months.begin());
            query.setObject(6, months.end());
            try (var row = query.executeQuery()) {
                row.next();
                return new Sums(
                        new Approvals(row.getLong(1), row.getLong(2), row.getLong(3)),
                        new Approvals(row.getLong(4), row.getLong(5), row.getLong(6)),
                        row.getLong(7));
            }
        }
    }

    private static List<Asked> asked(Connection connection, UUID station, Months months, Sums sums)
            throws SQLException {
        try (var query = connection.prepareStatement(ASKED)) {
            query.setObject(1, station);
            query.setObject(2, months.begin());
            query.setObject(3, months.end());
            var asked = new ArrayList<Asked>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    asked.add(new Asked(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            StationMonth.share(rows.getLong(2), sums.own().decided()),
                            sums.isHiding()
                                    ? StationMonth.share(
                                            rows.getLong(4), sums.everybody().decided())
                                    : null));
                }
            }
            return asked;
        }
    }
}
