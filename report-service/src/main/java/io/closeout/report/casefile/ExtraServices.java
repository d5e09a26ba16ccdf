package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.kit.sql.Database;
import io.closeout.report.casefile.CaseItem.PartyRef;
import io.closeout.report.figures.FiguresFilter;
import io.closeout.report.parties.PartyNames;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was asked for on site beyond the order and is still open, for the office and for the station that does it. */
@ApplicationScoped
class ExtraServices {

    private static final int MOST = 20;

    private static final String SQL = """
            select e.report_id, e.report_number, e.performer_id, e.text, e.consented, e.requested_at
            from extra_service e join report r on r.id = e.report_id
            where %s order by e.requested_at desc, e.report_id, e.line_id limit ?""";

    private final Database database;
    private final PartyNames names;
    private final Reach reach;

    ExtraServices(Database database, PartyNames names, Reach reach) {
        this.database = database;
        this.names = names;
        this.reach = reach;
    }

    /** @param consented whether the customer agreed, as the draft says it now */
    record Asked(
            UUID caseId, String reportNumber, PartyRef station, String text, boolean consented, Instant requestedAt) {}

    /** Newest first. */
    @Transactional
    List<Asked> open(FiguresFilter filter) {
        var open = new Conditions("e.closed_at is null")
                .andIf("e.performer_id = ?", reach.onlyParty().orElse(null))
                .andIf("e.performer_id = ?", filter.stationId())
                .andIf("r.sponsor_id = ?", filter.networkId())
                .andIf("r.content::jsonb ->> 'country' = ?", filter.countryCode());
        var bare = database.with(connection -> {
            try (var query = connection.prepareStatement(SQL.formatted(open.sql()))) {
                query.setInt(open.bind(query, 1), MOST);
                return read(query);
            }
        });
        var known = names.of(
                bare.stream().map(asked -> asked.station().id()).distinct().toList());
        return bare.stream()
                .map(asked -> new Asked(
                        asked.caseId(),
                        asked.reportNumber(),
                        new PartyRef(
                                asked.station().id(), known.get(asked.station().id())),
                        asked.text(),
                        asked.consented(),
                        asked.requestedAt()))
                .toList();
    }

    private static List<Asked> read(PreparedStatement query) throws SQLException {
        var asked = new ArrayList<Asked>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var row = new Row(rows);
                asked.add(new Asked(
                        sure(row.uuid()),
                        sure(row.text()),
                        new PartyRef(sure(row.uuid()), null),
                        sure(row.text()),
                        row.flag(),
                        sure(row.instant())));
            }
        }
        return asked;
    }
}
