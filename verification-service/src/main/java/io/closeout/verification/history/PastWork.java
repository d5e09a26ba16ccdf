package io.closeout.verification.history;

import static java.time.temporal.ChronoUnit.DAYS;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.history.ChunkPast.Repeat;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which work was done on which equipment, and whether it has been repaired before. */
@ApplicationScoped
class PastWork {

    private static final String REPAIR = "repair";

    private final Database database;
    private final Tenants tenants;

    PastWork(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Row(UUID equipment, ReportSigned report) {}

    /** With one statement; what is known of a case already is replaced and keeps its place in line. */
    void enter(Collection<ReportSigned> reports) {
        var rows = reports.stream()
                .flatMap(report -> Equipment.of(report).map(equipment -> new Row(equipment, report)).stream())
                .toList();
        if (!rows.isEmpty()) {
            database.run(connection -> {
                try (var statement = connection.prepareStatement("""
                        insert into past_work (tenant_id, case_id, report_number, equipment, nature, service_from, service_to)
                        select ?, case_id, number, equipment, nature, first, last
                        from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::date[], ?::date[])
                            with ordinality as r (case_id, number, equipment, nature, first, last, place)
                        order by place
                        on conflict (case_id) do update set report_number = excluded.report_number,
                            equipment = excluded.equipment, nature = excluded.nature,
                            service_from = excluded.service_from, service_to = excluded.service_to""")) {
                    statement.setString(1, tenants.current());
                    fill(statement, rows);
                    statement.executeUpdate();
                }
            });
        }
    }

    private static void fill(PreparedStatement statement, List<Row> rows) throws SQLException {
        SqlArrays.set(statement, 2, "uuid", rows, row -> row.report().getCaseId());
        SqlArrays.set(statement, 3, "text", rows, row -> row.report().getReportNumber());
        SqlArrays.set(statement, 4, "uuid", rows, Row::equipment);
        SqlArrays.set(statement, 5, "text", rows, row -> row.report().getInterventionType());
        SqlArrays.set(
                statement, 6, "date", rows, row -> row.report().getServiceFrom().toString());
        SqlArrays.set(
                statement, 7, "date", rows, row -> row.report().getServiceTo().toString());
    }

    /**
     * The newest repair of the same equipment that began on an earlier day, was over when this work began, and came in
     * before it.
     */
    Map<UUID, Repeat> repeats(Collection<UUID> caseIds) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select mine.case_id, other.case_id, other.report_number, other.service_to, mine.service_from
                    from past_work mine cross join lateral (
                        select * from past_work before
                        where before.equipment = mine.equipment and before.service_to <= mine.service_from
                            and before.service_from < mine.service_from and before.nature = ?
                            and before.seq < mine.seq and before.case_id <> mine.case_id
                        order by before.service_to desc, before.seq desc limit 1) other
                    where mine.case_id = any(?)""")) {
                statement.setString(1, REPAIR);
                SqlArrays.set(statement, 2, "uuid", caseIds);
                var repeats = new HashMap<UUID, Repeat>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        repeats.put(rows.getObject(1, UUID.class), repeat(rows));
                    }
                }
                return repeats;
            }
        });
    }

    private static Repeat repeat(ResultSet row) throws SQLException {
        return new Repeat(
                row.getObject(2, UUID.class),
                row.getString(3),
                DAYS.between(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)));
    }

    void remove(UUID caseId) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from past_work where case_id = ?")) {
                statement.setObject(1, caseId);
                statement.executeUpdate();
            }
        });
    }
}
