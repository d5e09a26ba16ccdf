package io.closeout.verification;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.facts.Snapshot;
import io.closeout.verification.rules.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts decisions of the past straight into the tables, as if their reports had come long ago. */
@ApplicationScoped
public class PastFixture {

    private static final String VERIFICATION = """
            insert into verification (case_id, tenant_id, row_version, verification_id, report_number, report_version,
                performer_id, state, signed_at, waiting_since, rule_set_sha256, content, mode, decided_by, decided_at,
                correctable, query_rounds, country, bill_to_id, corrections)
            values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'MANUAL', 'user:somebody', ?, true, 0, 'BE', ?, ?::jsonb)""";
    private static final String FINDING = """
            insert into finding (id, tenant_id, case_id, report_version, position, rule_id, rule_version, severity,
                line_id, cleared_by, message_key, explanation, outcome, performer_id, found_at, value_cents,
                value_currency, cut_cents)
            values (?, ?, ?, ?, ?, ?, '1', ?, ?, 'STATION', 'finding.x', '{}'::jsonb, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final Tenants tenants;

    PastFixture(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    public static byte[] json(Facts facts) {
        return Snapshot.of(facts).bytes();
    }

    /** One decision. Out of the box it was approved by itself. */
    public record Decision(
            String network,
            UUID caseId,
            UUID station,
            String state,
            Instant at,
            byte[] facts,
            boolean corrected,
            int version) {

        public static Decision of(String network, UUID station, String at) {
            return new Decision(
                    network, UUID.randomUUID(), station, "APPROVED", Instant.parse(at), new byte[0], false, 1);
        }

        public Decision knowing(byte[] facts) {
            return new Decision(network, caseId, station, state, at, facts, corrected, version);
        }

        public Decision being(String other) {
            return new Decision(network, caseId, station, other, at, facts, corrected, version);
        }

        public Decision withCorrections() {
            return new Decision(network, caseId, station, state, at, facts, true, version);
        }

        public Decision inVersion(int other) {
            return new Decision(network, caseId, station, state, at, facts, corrected, other);
        }
    }

    /** What a rule had found in it. */
    public record Found(
            String ruleId,
            String severity,
            String outcome,
            @Nullable String lineId,
            @Nullable Long cents) {

        public static Found by(String ruleId, String severity, String outcome) {
            return new Found(ruleId, severity, outcome, null, null);
        }
    }

    public UUID holds(Decision decision, Found... found) {
        tenants.inTransaction(
                decision.network(),
                () -> database.run(connection -> {
                    verification(connection, decision);
                    judged(connection, decision);
                    for (var i = 0; i < found.length; i++) {
                        finding(connection, decision, i, found[i]);
                    }
                }));
        return decision.caseId();
    }

    private static void verification(Connection connection, Decision decision) throws SQLException {
        try (var insert = connection.prepareStatement(VERIFICATION)) {
            fill(
                    insert,
                    decision.caseId(),
                    decision.network(),
                    UUID.randomUUID(),
                    "R-" + decision.caseId().toString().substring(0, 8),
                    decision.version(),
                    decision.station(),
                    decision.state(),
                    utc(decision.at()),
                    utc(decision.at()),
                    "0".repeat(64),
                    new byte[0],
                    utc(decision.at()),
                    decision.station(),
                    decision.corrected() ? "[]" : null);
            insert.executeUpdate();
        }
    }

    private static void judged(Connection connection, Decision decision) throws SQLException {
        try (var insert = connection.prepareStatement("insert into judged_facts values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, decision.caseId());
            insert.setString(2, decision.network());
            insert.setInt(3, decision.version());
            insert.setString(4, "0".repeat(64));
            insert.setBytes(5, decision.facts());
            insert.setObject(6, utc(decision.at()));
            insert.executeUpdate();
        }
    }

    private static void finding(Connection connection, Decision decision, int position, Found found)
            throws SQLException {
        try (var insert = connection.prepareStatement(FINDING)) {
            fill(
                    insert,
                    UUID.randomUUID(),
                    decision.network(),
                    decision.caseId(),
                    decision.version(),
                    position,
                    found.ruleId(),
                    found.severity(),
                    found.lineId(),
                    found.outcome(),
                    decision.station(),
                    utc(decision.at()),
                    found.cents(),
                    found.cents() == null ? null : "EUR",
                    found.outcome().equals("CONFIRMED") ? found.cents() : null);
            insert.executeUpdate();
        }
    }

    private static void fill(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
