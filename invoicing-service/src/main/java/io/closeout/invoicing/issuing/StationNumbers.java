package io.closeout.invoicing.issuing;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Numbers that a station gave its own documents: each identifies one (Directive 2006/112/EC art. 226 (2)). */
@ApplicationScoped
public class StationNumbers {

    private final Database database;
    private final Tenants tenants;

    StationNumbers(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Two documents of one seller are judged one after the other, before anything of theirs is locked. */
    public void lock(UUID sellerId) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 4141))")) {
                lock.setString(1, tenants.current() + sellerId);
                lock.execute();
            }
        });
    }

    /** Whether a credit note of the seller with that number is registered, however it is spelt. */
    public boolean isCreditNote(UUID sellerId, String number) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select 1 from credit_note n join invoice i on i.id = n.invoice_id
                    where n.tenant_id = ? and upper(n.number) = ? and n.series like 'CR%' and i.seller_id = ?
                        and i.kind = 'RECEIVED' limit 1""")) {
                query.setString(1, tenants.current());
                query.setString(2, number.toUpperCase(Locale.ROOT));
                query.setObject(3, sellerId);
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }
}
