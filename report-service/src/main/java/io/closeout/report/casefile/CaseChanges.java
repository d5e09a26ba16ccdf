package io.closeout.report.casefile;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells which cases of the current network changed between two looks. The limit of a look is the oldest transaction
 * still under way, so that one which commits late is seen by the next look and none is ever skipped.
 */
@ApplicationScoped
class CaseChanges {

    static final int MOST = 500;

    private static final String CHANGED = """
            select %s, signer_id from case_file
            where report_number is not null and id in (
                select case_id from case_event
                where tenant_id = (select closeout_tenant()) and xid >= ?::xid8 and xid < ?::xid8)
            order by id limit ?""".formatted(CaseList.COLUMNS);

    private final Database database;

    CaseChanges(Database database) {
        this.database = database;
    }

    /** A change with all who may see it. */
    record Change(CaseItem item, UUID signerId) {

        boolean concerns(UUID party) {
            var sponsor = item.sponsor();
            return party.equals(item.performer().id())
                    || party.equals(item.billTo().id())
                    || party.equals(signerId)
                    || (sponsor != null && party.equals(sponsor.id()));
        }
    }

    /**
     * What a look found.
     *
     * @param until where the next look starts
     * @param isTooMany whether there were more changes than are told one by one
     */
    record Look(String until, List<Change> changes, boolean isTooMany) {}

    /** Where somebody starts who wants to hear of everything from now on. */
    String now() {
        return database.with(CaseChanges::limit);
    }

    Look since(String from) {
        return database.with(connection -> {
            var until = limit(connection);
            if (until.equals(from)) {
                return new Look(until, List.of(), false);
            }
            var changes = changes(connection, from, until);
            return new Look(until, changes, changes.size() > MOST);
        });
    }

    private static String limit(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<Change> changes(Connection connection, String from, String until) throws SQLException {
        try (var query = connection.prepareStatement(CHANGED)) {
            query.setString(1, from);
            query.setString(2, until);
            query.setInt(3, MOST + 1);
            var changes = new ArrayList<Change>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var row = new Row(rows);
                    changes.add(new Change(CaseList.item(row), Row.sure(row.uuid())));
                }
            }
            return changes;
        }
    }
}
