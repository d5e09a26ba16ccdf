package io.closeout.verification.backtest;

import io.closeout.kit.sql.Database;
import io.closeout.verification.backtest.Draft.FindingKey;
import io.closeout.verification.rules.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what was judged, in the order in which it was, from where a cursor stands. */
@ApplicationScoped
class PastDecisions {

    private static final String ALL = "select count(*) from judged_facts where judged_at >= ? and judged_at < ?";
    private static final String SOME = """
            select count(*) from judged_facts j join verification v on v.case_id = j.case_id
            where j.judged_at >= ? and j.judged_at < ? and (?::uuid is null or v.performer_id = ?)
                and (?::text is null or v.country = ?)""";

    private static final String OUTCOME = """
            case when v.report_version <> j.report_version then
                    case when e.state = 'REJECTED' then 'REJECTED' else 'AMENDED' end
                when v.state = 'APPROVED' and v.corrections is not null then 'CORRECTED'
                when v.state in ('APPROVED', 'REJECTED', 'WITHDRAWN') then v.state
                else 'WAITING' end""";

    // The inner query reads the index from the cursor on and stops, whatever the planner knows of the tables.
    private static final String NEXT = """
            select j.judged_at, j.case_id, j.report_version, v.performer_id, j.facts, %s as outcome,
                (?::uuid is null or v.performer_id = ?) and (?::text is null or v.country = ?) as wanted
            from (select judged_at, case_id, report_version, facts from judged_facts
                where judged_at >= ? and judged_at < ? and (judged_at, case_id, report_version) > (?, ?, ?)
                order by judged_at, case_id, report_version limit ?) j
            join verification v on v.case_id = j.case_id
            left join earlier_version e on e.case_id = j.case_id and e.report_version = j.report_version
            order by j.judged_at, j.case_id, j.report_version""".formatted(OUTCOME);

    private final Database database;

    PastDecisions(Database database) {
        this.database = database;
    }

    /** One decision, with what the rules had found. */
    record PastDecision(Key key, UUID station, byte[] facts, KnownOutcome outcome, Map<FindingKey, Severity> found) {

        PastDecision with(Map<FindingKey, Severity> findings) {
            return new PastDecision(key, station, facts, outcome, findings);
        }
    }

    /** Where a decision stands in the past. */
    record Key(OffsetDateTime judgedAt, UUID caseId, int reportVersion) {}

    private record CaseVersion(UUID caseId, int reportVersion) {}

    private record PastFinding(String ruleId, String lineId, Severity severity) {}

    /**
     * Some decisions in their order.
     *
     * @param wanted those that the back-test is about
     * @param last where the next ones begin; empty if there was none
     */
    record Stretch(List<PastDecision> wanted, int read, Optional<Key> last) {}

    long count(Extent extent) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(extent.isWhole() ? ALL : SOME)) {
                if (extent.isWhole()) {
                    Values.set(query, extent.from(), extent.before());
                } else {
                    Values.set(
                            query,
                            extent.from(),
                            extent.before(),
                            extent.station(),
                            extent.station(),
                            extent.country(),
                            extent.country());
                }
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** At most so many after the cursor, wanted or not: a step is never longer than that. */
    Stretch next(Extent extent, int limit) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(NEXT)) {
                var cursor = extent.cursor();
                Values.set(
                        query,
                        extent.station(),
                        extent.station(),
                        extent.country(),
                        extent.country(),
                        cursor.judgedAt(),
                        extent.before(),
                        cursor.judgedAt(),
                        cursor.caseId(),
                        cursor.reportVersion(),
                        limit);
                return read(query);
            }
        });
    }

    private Stretch read(PreparedStatement query) throws SQLException {
        var wanted = new ArrayList<PastDecision>();
        var read = 0;
        Key last = null;
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var decision = of(rows);
                last = decision.key();
                read++;
                if (rows.getBoolean("wanted")) {
                    wanted.add(decision);
                }
            }
        }
        return new Stretch(withFindings(wanted), read, Optional.ofNullable(last));
    }

    private static PastDecision of(ResultSet row) throws SQLException {
        return new PastDecision(
                new Key(
                        row.getObject("judged_at", OffsetDateTime.class),
                        row.getObject("case_id", UUID.class),
                        row.getInt("report_version")),
                row.getObject("performer_id", UUID.class),
                row.getBytes("facts"),
                KnownOutcome.valueOf(row.getString("outcome")),
                Map.of());
    }

    private List<PastDecision> withFindings(List<PastDecision> decisions) {
        var found = findings(
                decisions.stream().map(one -> one.key().caseId()).distinct().toArray());
        return decisions.stream()
                .map(one -> one.with(FindingKey.number(
                        found.getOrDefault(
                                new CaseVersion(one.key().caseId(), one.key().reportVersion()), List.of()),
                        PastFinding::ruleId,
                        PastFinding::lineId,
                        PastFinding::severity)))
                .toList();
    }

    private Map<CaseVersion, List<PastFinding>> findings(Object[] caseIds) {
        return database.with(connection -> {
            var found = new HashMap<CaseVersion, List<PastFinding>>();
            try (var query = connection.prepareStatement("""
                    select case_id, report_version, rule_id, line_id, severity from finding
                    where case_id = any(?) order by case_id, report_version, position""")) {
                query.setArray(1, connection.createArrayOf("uuid", caseIds));
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(
                                        new CaseVersion(rows.getObject(1, UUID.class), rows.getInt(2)),
                                        none -> new ArrayList<>())
                                .add(new PastFinding(
                                        rows.getString(3),
                                        String.valueOf(rows.getString(4)),
                                        Severity.valueOf(rows.getString(5))));
                    }
                }
            }
            return found;
        });
    }
}
