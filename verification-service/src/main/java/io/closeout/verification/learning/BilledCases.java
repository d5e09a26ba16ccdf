package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What invoices billed of our decisions and what credit notes took back, line by line. */
@ApplicationScoped
class BilledCases {

    /** Stands for a line that bills no line of a report. */
    static final String NO_LINE = "";

    private final Database database;
    private final Tenants tenants;

    BilledCases(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * What an invoice bills of one case.
     *
     * @param lineNos numbers of its lines
     * @param lineIds of each, the line of the report that it bills
     */
    record Billed(UUID caseId, UUID verificationId, List<Integer> lineNos, List<String> lineIds) {}

    void bill(UUID invoiceId, Collection<Billed> cases) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into billed_case (invoice_id, case_id, tenant_id, verification_id, line_nos, line_ids)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
                for (var one : cases) {
                    insert.setObject(1, invoiceId);
                    insert.setObject(2, one.caseId());
                    insert.setString(3, tenants.current());
                    insert.setObject(4, one.verificationId());
                    insert.setArray(
                            5, connection.createArrayOf("int4", one.lineNos().toArray()));
                    insert.setArray(
                            6, connection.createArrayOf("text", one.lineIds().toArray()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** @param cases lines of the report by case */
    void credit(UUID creditNoteId, Map<UUID, List<String>> cases) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into credited_case (credit_note_id, case_id, tenant_id, line_ids)
                    values (?, ?, ?, ?) on conflict do nothing""")) {
                for (var one : cases.entrySet()) {
                    insert.setObject(1, creditNoteId);
                    insert.setObject(2, one.getKey());
                    insert.setString(3, tenants.current());
                    insert.setArray(
                            4, connection.createArrayOf("text", one.getValue().toArray()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
