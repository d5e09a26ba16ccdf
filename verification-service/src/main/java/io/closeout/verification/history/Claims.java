package io.closeout.verification.history;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives the claim on one equipment, day and nature of work to the first report and remembers who has it. The rows are
 * taken in sorted order, so two chunks that meet here wait for each other but never crosswise.
 */
@ApplicationScoped
class Claims {

    private final Database database;
    private final Tenants tenants;
    private final ChunkClaims held;

    Claims(Database database, Tenants tenants, ChunkClaims held) {
        this.database = database;
        this.tenants = tenants;
        this.held = held;
    }

    /** Takes what is free for all these reports, with two statements. */
    void take(Collection<ReportSigned> reports) {
        var wanted = new TreeMap<UUID, ReportSigned>();
        for (var report : reports) {
            Fingerprint.of(report)
                    .filter(fingerprint -> !held.knows(fingerprint))
                    .ifPresent(fingerprint -> wanted.putIfAbsent(fingerprint, report));
        }
        if (!wanted.isEmpty()) {
            database.run(connection -> {
                insert(connection, wanted);
                held.learn(holders(connection, wanted));
            });
        }
    }

    /** The number of another report that has the claim on the same work; empty if this one has it. */
    String otherReport(ReportSigned report) {
        // Looked up before for the whole chunk, unless an event of this chunk has freed it since.
        take(List.of(report));
        return Fingerprint.of(report)
                .flatMap(held::holder)
                .filter(holder -> !holder.caseId().equals(report.getCaseId()))
                .map(Holder::reportNumber)
                .orElse("");
    }

    /** Frees the claim of a report that is not to be paid, so that another one may have it. */
    void release(ReportSigned report) {
        Fingerprint.of(report).ifPresent(fingerprint -> {
            held.forget(fingerprint);
            database.run(connection -> {
                try (var statement =
                        connection.prepareStatement("delete from claim where fingerprint = ? and case_id = ?")) {
                    statement.setObject(1, fingerprint);
                    statement.setObject(2, report.getCaseId());
                    statement.executeUpdate();
                }
            });
        });
    }

    private void insert(Connection connection, Map<UUID, ReportSigned> wanted) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into claim (tenant_id, fingerprint, case_id, report_number)
                select ?, * from unnest(?::uuid[], ?::uuid[], ?::text[]) on conflict do nothing""")) {
            statement.setString(1, tenants.current());
            statement.setArray(
                    2, connection.createArrayOf("uuid", wanted.keySet().toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            wanted.values().stream()
                                    .map(ReportSigned::getCaseId)
                                    .toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            wanted.values().stream()
                                    .map(ReportSigned::getReportNumber)
                                    .toArray()));
            statement.executeUpdate();
        }
    }

    private static Map<UUID, Holder> holders(Connection connection, Map<UUID, ReportSigned> wanted)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "select fingerprint, case_id, report_number from claim where fingerprint = any(?)")) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", wanted.keySet().toArray()));
            var holders = new HashMap<UUID, Holder>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    holders.put(
                            rows.getObject(1, UUID.class),
                            new Holder(rows.getObject(2, UUID.class), rows.getString(3)));
                }
            }
            return holders;
        }
    }

    /** Which report has a claim. */
    record Holder(UUID caseId, String reportNumber) {}
}
