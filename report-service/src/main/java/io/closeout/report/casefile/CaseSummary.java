package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.events.caseflow.CaseStage;
import io.closeout.kit.sql.Database;
import io.closeout.report.casefile.SummaryView.MoneyView;
import io.closeout.report.casefile.SummaryView.StageCount;
import io.closeout.report.figures.FiguresFilter;
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

/** Counts what a dashboard shows, of all cases in sight or of those that a filter leaves. */
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

    private static final String STAGE_COUNTS =
            "select stage, count(*), count(*) filter (where overdue) from %s where %s group by stage";

    /** All cases stand narrow here; the few of one party are found by the indexes of the case files. */
    private static final String ALL = "case_cycle";

    private static final String SOME = "case_file";
    private static final String DRAFTS = "select count(*) from report where %s";

    private static final String MONEY = """
            select i.currency, sum(i.billed), sum(i.credited), sum(i.paid), sum(i.open),
                sum(case when i.overdue_at is null then 0 else i.open end)
            from case_invoice i where %s group by i.currency order by i.currency""";
    private static final String OF_CASES = "i.case_id in (select id from case_file where %s)";

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
    SummaryView now(FiguresFilter filter) {
        return view(filter, history.latest(filter, LAST_EVENTS));
    }

    /** What a page draws anew by itself. */
    @Transactional
    SummaryView standing(FiguresFilter filter) {
        return view(filter, List.of());
    }

    /** As {@link #standing}, of the rest. */
    @Transactional
    List<HistoryItem> latest(FiguresFilter filter) {
        return history.latest(filter, LAST_EVENTS);
    }

    private SummaryView view(FiguresFilter filter, List<HistoryItem> latest) {
        var counts = database.with(connection -> counts(connection, filter));
        var stages = STAGES.stream()
                .map(stage -> new StageCount(stage, counts.stages().getOrDefault(stage, 0L)))
                .toList();
        return new SummaryView(
                clock.instant(),
                stages,
                counts.overdue(),
                database.with(connection -> money(connection, filter)),
                latest);
    }

    private Counts counts(Connection connection, FiguresFilter filter) throws SQLException {
        Map<CaseStage, Long> stages = new EnumMap<>(CaseStage.class);
        var overdue = 0L;
        var asked = asked(filter);
        try (var query =
                connection.prepareStatement(STAGE_COUNTS.formatted(asked.isAlone() ? ALL : SOME, asked.sql()))) {
            asked.bind(query, 1);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    stages.put(CaseStage.valueOf(rows.getString(1)), rows.getLong(2));
                    overdue += rows.getLong(3);
                }
            }
        }
        stages.put(CaseStage.OPEN, drafts(connection, filter));
        return new Counts(stages, overdue);
    }

    private Conditions asked(FiguresFilter filter) {
        return narrowed(Conditions.inReach("stage <> 'UNKNOWN'", reach), filter)
                .andIf("country = ?", filter.countryCode());
    }

    private static Conditions narrowed(Conditions conditions, FiguresFilter filter) {
        return conditions.andIf("performer_id = ?", filter.stationId()).andIf("sponsor_id = ?", filter.networkId());
    }

    /** A draft is its station's alone. */
    private long drafts(Connection connection, FiguresFilter filter) throws SQLException {
        var drafts = narrowed(new Conditions("state = 'DRAFT'"), filter)
                .andIf("performer_id = ?", reach.onlyParty().orElse(null))
                .andIf("content::jsonb ->> 'country' = ?", filter.countryCode());
        try (var query = connection.prepareStatement(DRAFTS.formatted(drafts.sql()))) {
            drafts.bind(query, 1);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<MoneyView> money(Connection connection, FiguresFilter filter) throws SQLException {
        var cases = asked(filter);
        var issued = new Conditions("i.issued_at is not null");
        if (!cases.isAlone()) {
            issued.and(OF_CASES, cases);
        }
        try (var query = connection.prepareStatement(MONEY.formatted(issued.sql()))) {
            issued.bind(query, 1);
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
