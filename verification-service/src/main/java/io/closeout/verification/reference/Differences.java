package io.closeout.verification.reference;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.reference.ImportJob.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a file against what is in force on its first day, inside the database, however many there are. */
@ApplicationScoped
class Differences {

    private static final String IN_FORCE = """
            with latest as (
                select distinct on (code) code, document from reference_entry
                where kind = ? and valid_from <= ? and (? or code in (
                    select code from reference_import_row where import_id = ?))
                order by code, valid_from desc, revision desc),
            now as (
                select code, document from latest where document is not null
                union all
                select s.code, s.document from unnest(?::text[], ?::jsonb[]) s(code, document)
                where not exists (select from latest l where l.code = s.code)) """;

    private final Database database;
    private final Tenants tenants;
    private final NetworkReference reference;

    Differences(Database database, Tenants tenants, NetworkReference reference) {
        this.database = database;
        this.tenants = tenants;
        this.reference = reference;
    }

    /**
     * One entry that the file changes.
     *
     * @param line 0 if the file does not name it
     * @param before null if it is new
     * @param after null if it ends
     */
    record Difference(
            int line,
            String code,
            Outcome outcome,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {}

    /** Notes at each row what it is, adds a row for each entry that ends, and counts. */
    void note(ImportJob job) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(
                    "delete from reference_import_row where import_id = ? and outcome = 'ENDED'")) {
                statement.setObject(1, job.id());
                statement.executeUpdate();
            }
            noteRows(connection, job);
            if (job.order().complete()) {
                noteEnded(connection, job);
            }
            count(connection, job);
        });
    }

    private void noteRows(Connection connection, ImportJob job) throws SQLException {
        // Of rows that came a moment ago the planner knows nothing, and loops over all of them for each of them.
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_nestloop = off");
        }
        try (var statement = connection.prepareStatement(
                "update reference_import_row set outcome = 'ADDED', before = null where import_id = ?")) {
            statement.setObject(1, job.id());
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(IN_FORCE + """
                update reference_import_row r set before = n.document,
                    outcome = case when n.document = r.document then 'UNCHANGED' else 'CHANGED' end
                from now n where r.import_id = ? and r.code = n.code""")) {
            fill(statement, job);
            statement.setObject(7, job.id());
            statement.executeUpdate();
        }
    }

    private void noteEnded(Connection connection, ImportJob job) throws SQLException {
        try (var statement = connection.prepareStatement(IN_FORCE + """
                insert into reference_import_row (import_id, tenant_id, line, code, outcome, before)
                select ?, ?, 0, n.code, 'ENDED', n.document from now n
                where not exists (select from reference_import_row x where x.import_id = ? and x.code = n.code)""")) {
            fill(statement, job);
            statement.setObject(7, job.id());
            statement.setString(8, tenants.current());
            statement.setObject(9, job.id());
            statement.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement, ImportJob job) throws SQLException {
        var shipped = reference.shipped().of(job.order().kind());
        statement.setString(1, job.order().kind().name());
        statement.setObject(2, job.order().validFrom());
        statement.setBoolean(3, job.order().complete());
        statement.setObject(4, job.id());
        var connection = statement.getConnection();
        statement.setArray(5, connection.createArrayOf("text", shipped.keySet().toArray()));
        statement.setArray(
                6,
                connection.createArrayOf(
                        "text", shipped.values().stream().map(EntryTable::json).toArray()));
    }

    private static void count(Connection connection, ImportJob job) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update reference_import i set added = c.added, changed = c.changed, unchanged = c.unchanged,
                    ended = c.ended, fingerprint = c.fingerprint
                from (select count(*) filter (where outcome = 'ADDED') as added,
                        count(*) filter (where outcome = 'CHANGED') as changed,
                        count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                        count(*) filter (where outcome = 'ENDED') as ended,
                        sum(hashtextextended(code || outcome || coalesce(before::text, ''), 0)::numeric)::text
                            as fingerprint
                    from reference_import_row where import_id = ?) c
                where i.id = ?""")) {
            statement.setObject(1, job.id());
            statement.setObject(2, job.id());
            statement.executeUpdate();
        }
    }

    /** Makes what the rows say the newest, from the first day of the file. */
    void apply(ImportJob job, Instant now) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into reference_entry (tenant_id, kind, code, revision, valid_from, document, changed_by,
                        changed_at, reason, import_id)
                    select r.tenant_id, ?, r.code, 1 + coalesce((select max(e.revision) from reference_entry e
                        where e.kind = ? and e.code = r.code), 0), ?, r.document, ?, ?, ?, r.import_id
                    from reference_import_row r where r.import_id = ? and r.outcome <> 'UNCHANGED'""")) {
                statement.setString(1, job.order().kind().name());
                statement.setString(2, job.order().kind().name());
                statement.setObject(3, job.order().validFrom());
                statement.setString(4, job.orderedBy());
                statement.setObject(5, now.atOffset(ZoneOffset.UTC));
                statement.setString(6, job.order().reason());
                statement.setObject(7, job.id());
                statement.executeUpdate();
            }
        });
    }

    /** Those of one outcome by code, after a code. */
    @Transactional
    List<Difference> of(ImportJob job, Outcome outcome, String after, int most) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select line, code, before, document from reference_import_row
                    where import_id = ? and outcome = ? and code > ? order by code limit ?""")) {
                statement.setObject(1, job.id());
                statement.setString(2, outcome.name());
                statement.setString(3, after);
                statement.setInt(4, most);
                var found = new ArrayList<Difference>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Difference(
                                rows.getInt(1),
                                rows.getString(2),
                                outcome,
                                EntryTable.values(rows.getString(3)),
                                EntryTable.values(rows.getString(4))));
                    }
                }
                return found;
            }
        });
    }
}
