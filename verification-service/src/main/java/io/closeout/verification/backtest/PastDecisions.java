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
import java.util.UUID;

/** Reads what was judged, in the order in which it was, from where a cursor stands. */
@ApplicationScoped
class PastDecisions {

    private static final String SCOPE = """
            from back_test t
            join judged_facts j on j.judged_at >= t.judged_from and j.judged_at < t.judged_before
            join verification v on v.case_id = j.case_id
            left join earlier_version e on e.case_id = j.case_id and e.report_version = j.report_version
            where t.id = ? and (t.station_id is null or v.performer_id = t.station_id)
                and (t.country is null or v.country = t.country)""";

    private static final String OUTCOME = """
            case when v.report_version <> j.report_version then
                    case when e.state = 'REJECTED' then 'REJECTED' else 'AMENDED' end
                when v.state = 'APPROVED' and v.corrections is not null then 'CORRECTED'
                when v.state in ('APPROVED', 'REJECTED', 'WITHDRAWN') then v.state
                else 'WAITING' end""";

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

    long count(UUID backTestId) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("select count(*) " + SCOPE)) {
                query.setObject(1, backTestId);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Those after the cursor of the test. */
    List<PastDecision> next(UUID backTestId, int limit) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("select j.judged_at, j.case_id, j.report_version,"
                    + " v.performer_id, j.facts, " + OUTCOME + " as outcome " + SCOPE + """
                     and (j.judged_at, j.case_id, j.report_version) > (coalesce(t.cursor_at, t.judged_from),
                        coalesce(t.cursor_case, '00000000-0000-0000-0000-000000000000'), coalesce(t.cursor_version, 0))
                    order by j.judged_at, j.case_id, j.report_version limit ?""")) {
                query.setObject(1, backTestId);
                query.setInt(2, limit);
                return withFindings(read(query));
            }
        });
    }

    private static List<PastDecision> read(PreparedStatement query) throws SQLException {
        var decisions = new ArrayList<PastDecision>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                decisions.add(of(rows));
            }
        }
        return decisions;
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
