package io.closeout.verification.certificate;

import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.facts.JudgedFacts;
import io.closeout.verification.facts.JudgedFacts.Kept;
import io.closeout.verification.history.AtCommit;
import io.closeout.verification.rules.AppliedRuleSets;
import io.closeout.verification.rules.RuleEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues certificates in the transaction of the decision, and finds them again. */
@ApplicationScoped
public class Certificates {

    private static final String MEDIA_TYPE = "application/json";

    private final JudgedFacts judgedFacts;
    private final AppliedRuleSets ruleSets;
    private final Database database;
    private final Tenants tenants;
    private final AtCommit<UUID, Certificate> atCommit;

    Certificates(
            JudgedFacts judgedFacts,
            AppliedRuleSets ruleSets,
            Database database,
            Tenants tenants,
            TransactionSynchronizationRegistry transactions) {
        this.judgedFacts = judgedFacts;
        this.ruleSets = ruleSets;
        this.database = database;
        this.tenants = tenants;
        this.atCommit = new AtCommit<>(transactions, this::write);
    }

    /**
     * Repeats the checks on the kept facts and writes down how they went.
     *
     * @return null for a version that was judged before facts were kept
     */
    public @Nullable DocumentRef issue(Certified decided) {
        var report = decided.report();
        return judgedFacts
                .of(report.caseId(), report.version())
                .map(kept -> issue(decided, kept))
                .orElse(null);
    }

    private DocumentRef issue(Certified decided, Kept kept) {
        var rules = ruleSets.rulesOf(decided.ruleSetSha256());
        var examination = RuleEngine.examine(kept.snapshot().facts(), rules);
        var facts = HexFormat.of().formatHex(sha256(kept.snapshot().bytes()));
        var bytes = CertificateDocument.of(decided, rules, facts, examination).canonical();
        var certificate = new Certificate(decided.report(), decided.verdict(), bytes, sha256(bytes));
        atCommit.put(decided.verdict().verificationId(), certificate);
        return new DocumentRef(
                decided.verdict().verificationId(),
                MEDIA_TYPE,
                Digests.sha256(certificate.sha256()),
                (long) bytes.length,
                "/api/verifications/%s/certificate?version=%d"
                        .formatted(decided.report().caseId(), decided.report().version()));
    }

    /** A certificate and whom it concerns. */
    private record Certificate(Certified.Report report, Certified.Verdict verdict, byte[] document, byte[] sha256) {}

    /** As it is kept. */
    record Issued(UUID performerId, @Nullable UUID sponsorId, byte[] document, byte[] sha256) {}

    /** @param version of the report; null for the last one that was decided */
    Optional<Issued> of(UUID caseId, @Nullable Integer version) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select performer_id, sponsor_id, document, sha256 from certificate
                    where case_id = ? and (?::int is null or report_version = ?)
                    order by report_version desc, issued_at desc limit 1""")) {
                statement.setObject(1, caseId);
                statement.setObject(2, version);
                statement.setObject(3, version);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Issued(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getBytes(3),
                                    row.getBytes(4)))
                            : Optional.empty();
                }
            }
        });
    }

    private void write(List<Certificate> all) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into certificate (tenant_id, verification_id, case_id, report_version, performer_id,
                        sponsor_id, document, sha256, issued_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (var one : all) {
                    bind(statement, one);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement statement, Certificate one) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, one.verdict().verificationId());
        statement.setObject(3, one.report().caseId());
        statement.setInt(4, one.report().version());
        statement.setObject(5, one.report().performerId());
        statement.setObject(6, one.report().sponsorId());
        statement.setBytes(7, one.document());
        statement.setBytes(8, one.sha256());
        statement.setObject(9, OffsetDateTime.ofInstant(one.verdict().decidedAt(), ZoneOffset.UTC));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
