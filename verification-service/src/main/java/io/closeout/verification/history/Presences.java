package io.closeout.verification.history;

import com.github.f4b6a3.uuid.UuidCreator;
import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.history.Stretches.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When which technician was at which equipment, as far as reports name a technician and note periods. */
@ApplicationScoped
class Presences {

    private static final UUID NAMES = UUID.fromString("d9f1b1de-93c2-5a0e-8a32-5b8c1c0a4e77");

    private static final String ELSEWHERE = """
            select distinct on (mine.case_id) mine.case_id, other.case_id, other.report_number
            from presence mine cross join lateral (
                select * from presence before
                where before.technician = mine.technician and before.starts_at < mine.ends_at
                    and before.starts_at > mine.starts_at - interval '24 hours'
                    and before.ends_at > mine.starts_at and before.equipment <> mine.equipment
                    and before.seq < mine.seq and before.case_id <> mine.case_id
                order by before.starts_at, before.seq limit 1) other
            where mine.case_id = any(?)
            order by mine.case_id, other.starts_at, other.seq""";

    private static final String KEEP_ONLY = """
            delete from presence p where case_id = ? and not exists (
                select from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
                    as r (technician, equipment, starts_at, ends_at)
                where r.technician = p.technician and r.equipment = p.equipment
                    and r.starts_at = p.starts_at and r.ends_at = p.ends_at)""";

    private final Database database;
    private final Tenants tenants;

    Presences(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Row(ReportSigned report, UUID technician, UUID equipment, Stretch stretch) {

        // The driver's arrays of times go through the JVM's zone; ISO 8601 text does not.
        String startsAt() {
            return stretch.from().toString();
        }

        String endsAt() {
            return stretch.to().toString();
        }
    }

    /** A report of the same technician at another equipment at the same time. */
    record Elsewhere(UUID caseId, String reportNumber) {}

    /** With one statement; what is there already keeps its place in line. */
    void enter(Collection<ReportSigned> reports) {
        var rows = reports.stream().flatMap(report -> rows(report).stream()).toList();
        if (!rows.isEmpty()) {
            database.run(connection -> {
                try (var statement = connection.prepareStatement("""
                        insert into presence (tenant_id, case_id, report_number, technician, equipment, starts_at, ends_at)
                        select ?, case_id, number, technician, equipment, starts_at, ends_at
                        from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
                            with ordinality as r (case_id, number, technician, equipment, starts_at, ends_at, place)
                        order by place
                        on conflict do nothing""")) {
                    statement.setString(1, tenants.current());
                    fill(statement, rows);
                    statement.executeUpdate();
                }
            });
        }
    }

    private static List<Row> rows(ReportSigned report) {
        var technicianId = report.getTechnicianId();
        var equipment = Equipment.of(report);
        if (technicianId == null || technicianId.isBlank() || equipment.isEmpty()) {
            return List.of();
        }
        var technician = UuidCreator.getNameBasedSha1(NAMES, technicianId);
        var rows = new ArrayList<Row>();
        Stretches.of(report).forEach(stretch -> rows.add(new Row(report, technician, equipment.get(), stretch)));
        return rows;
    }

    private static void fill(PreparedStatement statement, List<Row> rows) throws SQLException {
        SqlArrays.set(statement, 2, "uuid", rows, row -> row.report().getCaseId());
        SqlArrays.set(statement, 3, "text", rows, row -> row.report().getReportNumber());
        SqlArrays.set(statement, 4, "uuid", rows, Row::technician);
        SqlArrays.set(statement, 5, "uuid", rows, Row::equipment);
        SqlArrays.set(statement, 6, "timestamptz", rows, Row::startsAt);
        SqlArrays.set(statement, 7, "timestamptz", rows, Row::endsAt);
    }

    /** The earliest such stretch of a report that came in before. */
    Map<UUID, Elsewhere> elsewhere(Collection<UUID> caseIds) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(ELSEWHERE)) {
                SqlArrays.set(statement, 1, "uuid", caseIds);
                var found = new HashMap<UUID, Elsewhere>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(
                                rows.getObject(1, UUID.class),
                                new Elsewhere(rows.getObject(2, UUID.class), rows.getString(3)));
                    }
                }
                return found;
            }
        });
    }

    /** All of a case but what the report still says. */
    void keepOnly(ReportSigned report) {
        var rows = rows(report);
        database.run(connection -> {
            try (var statement = connection.prepareStatement(KEEP_ONLY)) {
                statement.setObject(1, report.getCaseId());
                SqlArrays.set(statement, 2, "uuid", rows, Row::technician);
                SqlArrays.set(statement, 3, "uuid", rows, Row::equipment);
                SqlArrays.set(statement, 4, "timestamptz", rows, Row::startsAt);
                SqlArrays.set(statement, 5, "timestamptz", rows, Row::endsAt);
                statement.executeUpdate();
            }
        });
    }
}
