package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.kit.sql.Database;
import io.closeout.report.casefile.SummaryView.MoneyView;
import io.closeout.report.casefile.SummaryView.StageCount;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a dashboard shows. It reads every case of the network, which is a few milliseconds for ten thousand. */
@ApplicationScoped
class CaseSummary {

    private static final int LAST_EVENTS = 20;
    private static final List<CaseStage> STAGES = List.of(
            CaseStage.OPEN,
            CaseStage.SIGNED,
            CaseStage.IN_VERIFICATION,
            CaseStage.VERIFIED,
            CaseStage.INVOICED,
            CaseStage.SETTLED,
            CaseStage.CLOSED,
            CaseStage.REJECTED,
            CaseStage.WITHDRAWN);

    private static final String STAGE_COUNTS = """
            select stage, count(*), count(*) filter (where overdue) from case_file
            where report_number is not null and %s group by stage
            union all
            select 'OPEN', count(*), 0 from report where state = 'DRAFT' and (?::uuid is null or performer_id = ?)""".formatted(CaseList.IN_REACH);

    private static final String MONEY = """
            select i.currency, sum(i.billed), sum(i.credited), sum(i.paid), sum(i.open),
                sum(case when i.overdue_at is null then 0 else i.open end)
            from case_invoice i join case_file f on f.id = i.case_id
            where i.issued_at is not null and %s group by i.currency order by i.currency""".formatted(CaseList.IN_REACH);

    private final Database database;
    private final CaseHistory history;
    private final Reach reach;
    private final Clock clock;

    CaseSummary(Database database, CaseHistory history, Reach reach, Clock clock) {
        this.database = database;
        this.history = history;
        this.reach = reach;
        this.clock = clock;
    }

    private record Counts(Map<CaseStage, Long> stages, long overdue) {}

    @Transactional
    SummaryView now() {
        var counts = database.with(this::counts);
        var stages = STAGES.stream()
                .map(stage -> new StageCount(stage, counts.stages().getOrDefault(stage, 0L)))
                .toList();
        return new SummaryView(
                clock.instant(), stages, counts.overdue(), database.with(this::money), history.latest(LAST_EVENTS));
    }

    private Counts counts(Connection connection) throws SQLException {
        Map<CaseStage, Long> stages = new EnumMap<>(CaseStage.class);
        var overdue = 0L;
        try (var query = connection.prepareStatement(STAGE_COUNTS)) {
            CaseList.bindParty(query, 1, reach);
            CaseList.bindParty(query, 3, reach);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stages.merge(CaseStage.valueOf(rows.getString(1)), rows.getLong(2), Long::sum);
                    overdue += rows.getLong(3);
                }
            }
        }
        return new Counts(stages, overdue);
    }

    private List<MoneyView> money(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(MONEY)) {
            CaseList.bindParty(query, 1, reach);
            return money(query);
        }
    }

    private static List<MoneyView> money(PreparedStatement query) throws SQLException {
        var money = new ArrayList<MoneyView>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var row = new Row(rows);
                money.add(new MoneyView(
                        sure(row.text()),
                        sure(row.decimal()),
                        sure(row.decimal()),
                        sure(row.decimal()),
                        sure(row.decimal()),
                        sure(row.decimal())));
            }
        }
        return money;
    }
}
