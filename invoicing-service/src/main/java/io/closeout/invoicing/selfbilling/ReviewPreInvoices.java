package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.selfbilling.PreInvoiceWork.Kind;
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Work;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Looks at pre-invoices again when something on them changed, and closes those of which nothing is left. Whoever changes
 * a case holds locks that come after that of a pre-invoice, so it only plans this.
 */
@ApplicationScoped
class ReviewPreInvoices {

    private final Database database;
    private final Tenants tenants;
    private final PreInvoices preInvoices;
    private final ListedCharges listed;
    private final Deductions deductions;
    private final DueRows<Work> work;
    private final Audit audit;

    ReviewPreInvoices(
            Database database,
            Tenants tenants,
            PreInvoices preInvoices,
            ListedCharges listed,
            Deductions deductions,
            DueRows<Work> work,
            Audit audit) {
        this.database = database;
        this.tenants = tenants;
        this.preInvoices = preInvoices;
        this.listed = listed;
        this.deductions = deductions;
        this.work = work;
        this.audit = audit;
    }

    /** With one statement for all of them; nothing where none of the cases is listed. */
    void planFor(Collection<UUID> caseIds) {
        plan("""
                id in (select pre_invoice_id from pre_invoice_entry
                       where tenant_id = ? and case_id = any (?) and state = 'LISTED')""", caseIds.toArray());
    }

    /** What was held back or blocked after it was listed comes with a later one, and is not on the earlier ones. */
    void planForAgreement(UUID agreementId) {
        plan("tenant_id = ? and agreement_id = any (?)", new Object[] {agreementId});
    }

    private void plan(String which, Object[] ids) {
        if (ids.length > 0) {
            find(which, ids).forEach(one -> work.plan(one));
        }
    }

    private List<Work> find(String which, Object[] ids) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select id, seller_id, buyer_id from pre_invoice where state = 'OPEN' and " + which
                            + " order by id")) {
                query.setString(1, tenants.current());
                query.setArray(2, connection.createArrayOf("uuid", ids));
                return read(query.executeQuery());
            }
        });
    }

    private List<Work> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<Work>();
        while (rows.next()) {
            found.add(new Work(
                    Kind.REVIEW, rows.getObject(2, UUID.class), rows.getObject(3, UUID.class), rows.getString(1)));
        }
        return found;
    }

    /** In the caller's transaction. */
    void review(UUID id) {
        preInvoices.locked(id).filter(PreInvoice::isOpen).ifPresent(preInvoice -> {
            if (listed.lock(preInvoice).isEmpty()) {
                deductions.release(preInvoice);
                preInvoice.emptied();
                audit.record("pre-invoice.empty", "pre-invoice:" + id, null, null, null);
            }
        });
    }
}
