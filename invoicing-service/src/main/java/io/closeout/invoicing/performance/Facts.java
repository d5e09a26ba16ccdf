package io.closeout.invoicing.performance;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What events said about cases, one row per case and topic. Every write is a merge that can be repeated; rows go in
 * sorted by case, at most one of a case per call.
 */
@ApplicationScoped
class Facts {

    private static final Newest REPORT = new Newest(
            "r",
            "report_version",
            "report_number, station_id, sponsor_id, equipment, nature, service_from, service_to, zone, country, pictures");
    private static final Newest DECISION = new Newest("d", "event_version", "outcome, evidence, waived");
    private static final Newest CYCLE = new Newest("c", "event_version", "closed");

    private final Database database;
    private final Tenants tenants;

    Facts(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Columns that the highest version sets, in whatever order versions come: two kinds of events may share a chunk. */
    private record Newest(String table, String version, String columns) {

        String merge() {
            var sets = new StringBuilder("%1$s = greatest(%2$s.%1$s, excluded.%1$s)".formatted(version, table));
            for (var column : columns.split(", ", -1)) {
                sets.append(", %1$s = case when excluded.%3$s > %2$s.%3$s then excluded.%1$s else %2$s.%1$s end"
                        .formatted(column, table, version));
            }
            return sets.toString();
        }
    }

    /** A version of a report. */
    record Report(
            UUID caseId,
            int version,
            String number,
            UUID stationId,
            @Nullable UUID sponsorId,
            @Nullable String equipment,
            String nature,
            LocalDate from,
            LocalDate to,
            String zone,
            String country,
            Instant signedAt,
            int pictures) {}

    /** @param verifiedAt null if it was refused */
    record Decision(
            UUID caseId, long eventVersion, @Nullable Instant verifiedAt, List<String> evidence, List<String> waived) {}

    record Query(UUID queryId, UUID caseId, List<String> evidence) {}

    record Cycle(
            UUID caseId,
            long eventVersion,
            boolean closed,
            @Nullable Long settledSeconds) {}

    /** The highest version stays, whatever comes first; the first signature stays, too. */
    void reports(Collection<Report> reports) {
        batch(
                """
                insert into performance_report as r (tenant_id, case_id, report_version, report_number, station_id,
                    sponsor_id, equipment, nature, service_from, service_to, zone, country, signed_at, pictures)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id) do update set signed_at = least(r.signed_at, excluded.signed_at), %s""".formatted(REPORT.merge()),
                reports.stream().sorted(Comparator.comparing(Report::caseId)).toList(),
                (statement, report) -> {
                    set(statement, 2, report.caseId(), report.version(), report.number(), report.stationId());
                    set(statement, 6, report.sponsorId(), report.equipment(), report.nature());
                    set(statement, 9, report.from(), report.to(), report.zone(), report.country());
                    set(statement, 13, report.signedAt(), report.pictures());
                });
    }

    /** Report versions up to this one were taken back. */
    void withdrawn(UUID caseId, int version) {
        batch("""
                insert into performance_report as r (tenant_id, case_id, withdrawn_version) values (?, ?, ?)
                on conflict (case_id) do update
                set withdrawn_version = greatest(r.withdrawn_version, excluded.withdrawn_version)""", List.of(caseId), (statement, id) -> set(statement, 2, id, version));
    }

    /** The last decision stays, and the first approval. */
    void decisions(Collection<Decision> decisions) {
        batch(
                """
                insert into performance_decision as d (tenant_id, case_id, event_version, outcome, first_verified_at,
                    evidence, waived)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id) do update
                set first_verified_at = least(d.first_verified_at, excluded.first_verified_at), %s""".formatted(DECISION.merge()),
                decisions.stream()
                        .sorted(Comparator.comparing(Decision::caseId))
                        .toList(),
                (statement, decision) -> {
                    var verifiedAt = decision.verifiedAt();
                    set(statement, 2, decision.caseId(), decision.eventVersion());
                    set(statement, 4, verifiedAt == null ? "REJECTED" : "VERIFIED", verifiedAt);
                    set(statement, 6, decision.evidence(), decision.waived());
                });
    }

    void queries(Collection<Query> queries) {
        batch(
                """
                insert into performance_query (tenant_id, query_id, case_id, evidence) values (?, ?, ?, ?)
                on conflict (query_id) do nothing""",
                queries.stream().sorted(Comparator.comparing(Query::queryId)).toList(),
                (statement, query) -> set(statement, 2, query.queryId(), query.caseId(), query.evidence()));
    }

    /** A case that opened again keeps its last measure, but it is not closed. */
    void cycles(Collection<Cycle> cycles) {
        batch(
                """
                insert into performance_cycle as c (tenant_id, case_id, event_version, closed, settled_seconds)
                values (?, ?, ?, ?, ?)
                on conflict (case_id) do update set settled_seconds = case
                    when excluded.event_version > c.event_version then coalesce(excluded.settled_seconds, c.settled_seconds)
                    else coalesce(c.settled_seconds, excluded.settled_seconds) end, %s""".formatted(CYCLE.merge()),
                cycles.stream().sorted(Comparator.comparing(Cycle::caseId)).toList(),
                (statement, cycle) -> {
                    set(statement, 2, cycle.caseId(), cycle.eventVersion(), cycle.closed());
                    statement.setObject(5, cycle.settledSeconds(), Types.BIGINT);
                });
    }

    private <R> void batch(String sql, List<R> rows, Row<R> row) {
        if (rows.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var one : rows) {
                    statement.setString(1, tenants.current());
                    row.set(statement, one);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    @FunctionalInterface
    private interface Row<R> {
        void set(PreparedStatement statement, R row) throws SQLException;
    }

    private static void set(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        var index = first;
        for (var value : values) {
            switch (value) {
                case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
                case List<?> texts -> statement.setArray(index, array(statement.getConnection(), texts));
                case null, default -> statement.setObject(index, value);
            }
            index++;
        }
    }

    private static Array array(Connection connection, List<?> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
