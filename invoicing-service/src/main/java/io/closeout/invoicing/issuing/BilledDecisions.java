package io.closeout.invoicing.issuing;

import io.closeout.events.Wire;
import io.closeout.events.verification.ReportVerified;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The decisions that were billed, as they came. There is none of what was billed before they were kept. */
@ApplicationScoped
public class BilledDecisions {

    private final Database database;
    private final Tenants tenants;
    private final Wire wire;

    BilledDecisions(Database database, Tenants tenants, Wire wire) {
        this.database = database;
        this.tenants = tenants;
        this.wire = wire;
    }

    /** With one batch. */
    void keep(Collection<ReportVerified> decisions) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into billed_decision (tenant_id, verification_id, case_id, event)
                    values (?, ?, ?, ?) on conflict do nothing""")) {
                for (var decision : decisions) {
                    statement.setString(1, tenants.current());
                    statement.setObject(2, decision.getVerificationId());
                    statement.setObject(3, decision.getCaseId());
                    statement.setBytes(4, wire.encode(decision));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    public Optional<ReportVerified> of(UUID verificationId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select event from billed_decision where tenant_id = ? and verification_id = ?")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, verificationId);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(wire.decode(rows.getBytes(1), ReportVerified.class))
                            : Optional.empty();
                }
            }
        });
    }
}
