package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.kit.sql.Database;
import io.closeout.report.figures.FiguresFilter;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happened, in one case or in the whole network. */
@ApplicationScoped
class CaseHistory {

    private static final int LONGEST = 500;

    private static final String SELECT = """
            select e.event_id, e.case_id, f.report_number, e.type, e.occurred_at, e.reference, e.amount, e.currency, e.detail, e.facts
            from case_event e join case_file f on f.id = e.case_id\s""";

    private final Database database;
    private final Reach reach;

    CaseHistory(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    /** Oldest first, with all that each says. */
    List<HistoryItem> of(UUID caseId) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    SELECT + "where e.case_id = ? order by e.occurred_at, e.xid, e.event_id limit ?")) {
                query.setObject(1, caseId);
                query.setInt(2, LONGEST);
                return read(query, CaseHistory::whole);
            }
        });
    }

    /** As we learnt of them, newest first. */
    List<HistoryItem> latest(FiguresFilter filter, int count) {
        var asked = Conditions.inReach("f.report_number is not null", reach)
                .andIf("f.performer_id = ?", filter.stationId())
                .andIf("f.sponsor_id = ?", filter.networkId())
                .andIf("f.country = ?", filter.countryCode());
        return database.with(connection -> {
            try (var query = connection.prepareStatement(SELECT + "where " + asked.sql()
                    + " order by e.xid desc, e.occurred_at desc, e.event_id desc limit ?")) {
                query.setInt(asked.bind(query, 1), count);
                return read(query, CaseHistory::item);
            }
        });
    }

    private interface Reading {
        HistoryItem of(Row row) throws SQLException;
    }

    private static List<HistoryItem> read(PreparedStatement query, Reading reading) throws SQLException {
        var items = new ArrayList<HistoryItem>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                items.add(reading.of(new Row(rows)));
            }
        }
        return items;
    }

    private static HistoryItem item(Row row) throws SQLException {
        return new HistoryItem(
                sure(row.uuid()),
                sure(row.uuid()),
                row.text(),
                sure(row.text()),
                sure(row.instant()),
                row.text(),
                row.decimal(),
                row.text(),
                row.text(),
                null,
                null);
    }

    private static HistoryItem whole(Row row) throws SQLException {
        var bare = item(row);
        var all = Fact.read(row.text());
        var facts = all.stream().filter(fact -> !fact.isDoubt()).toList();
        var doubts = all.stream().filter(Fact::isDoubt).toList();
        return new HistoryItem(
                bare.eventId(),
                bare.caseId(),
                bare.reportNumber(),
                bare.type(),
                bare.occurredAt(),
                bare.reference(),
                bare.amount(),
                bare.currency(),
                bare.detail(),
                facts.isEmpty() ? null : facts,
                doubts.isEmpty() ? null : doubts);
    }
}
