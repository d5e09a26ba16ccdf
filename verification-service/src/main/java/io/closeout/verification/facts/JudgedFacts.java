package io.closeout.verification.facts;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.history.AtCommit;
import io.closeout.verification.history.SqlArrays;
import io.closeout.verification.rules.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rules knew about each version of a report, kept in the transaction that judged it, so that the decision can be
 * repeated and other rules can be tried on it. A version that is judged again keeps only the facts of the last time.
 */
@ApplicationScoped
public class JudgedFacts {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final AtCommit<Version, Judged> atCommit;

    JudgedFacts(Database database, Tenants tenants, Clock clock, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.atCommit = new AtCommit<>(transactions, this::write);
    }

    private record Version(UUID caseId, int reportVersion) {}

    private record Judged(Version version, String ruleSetSha256, Snapshot snapshot) {

        byte[] bytes() {
            return snapshot.bytes();
        }
    }

    /**
     * Facts and the rule set they were held against.
     *
     * @param ruleSetSha256 in hexadecimal digits
     */
    public record Kept(String ruleSetSha256, Snapshot snapshot) {}

    /** Written when the transaction commits, with one statement for all of it. */
    public void keep(ReportSigned report, String ruleSetSha256, Facts facts) {
        var version = new Version(report.getCaseId(), report.getReportVersion());
        atCommit.put(version, new Judged(version, ruleSetSha256, Snapshot.of(facts)));
    }

    /** Also what this very transaction has judged. */
    public Optional<Kept> of(UUID caseId, int reportVersion) {
        return atCommit.find(new Version(caseId, reportVersion))
                .map(one -> new Kept(one.ruleSetSha256(), one.snapshot()))
                .or(() -> written(caseId, reportVersion));
    }

    private Optional<Kept> written(UUID caseId, int reportVersion) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select rule_set_sha256, facts from judged_facts where case_id = ? and report_version = ?")) {
                statement.setObject(1, caseId);
                statement.setInt(2, reportVersion);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Kept(row.getString(1), Snapshot.read(row.getBytes(2))))
                            : Optional.empty();
                }
            }
        });
    }

    private void write(List<Judged> rows) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into judged_facts (tenant_id, judged_at, case_id, report_version, rule_set_sha256, facts)
                    select ?, ?::timestamptz, r.* from unnest(?::uuid[], ?::int[], ?::text[], ?::bytea[]) as r
                    on conflict (case_id, report_version) do update set rule_set_sha256 = excluded.rule_set_sha256,
                        facts = excluded.facts, judged_at = excluded.judged_at""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, clock.instant().toString());
                SqlArrays.set(statement, 3, "uuid", rows, one -> one.version().caseId());
                SqlArrays.set(statement, 4, "int4", rows, one -> one.version().reportVersion());
                SqlArrays.set(statement, 5, "text", rows, Judged::ruleSetSha256);
                SqlArrays.set(statement, 6, "bytea", rows, Judged::bytes);
                statement.executeUpdate();
            }
        });
    }
}
