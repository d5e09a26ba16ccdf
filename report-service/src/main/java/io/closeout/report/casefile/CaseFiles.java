package io.closeout.report.casefile;

import io.closeout.kit.sql.Database;
import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The case files of the current network, read and written a chunk at a time. */
@ApplicationScoped
class CaseFiles {

    private static final String SELECT = "select %s, %s from case_file f left join case_invoice i on i.case_id = f.id"
            .formatted(CaseRows.READ, InvoiceRows.READ);

    private final Database database;
    private final Tenants tenants;

    CaseFiles(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Loads with one statement and locks in sorted order, so that two chunks never wait for each other crosswise. */
    Map<UUID, StoredCase> locked(Collection<UUID> ids) {
        return load(ids, SELECT + " where f.id = any (?) order by f.id for no key update of f");
    }

    Optional<CaseFile> of(UUID id) {
        return Optional.ofNullable(
                        load(Set.of(id), SELECT + " where f.id = any (?)").get(id))
                .map(StoredCase::file);
    }

    private Map<UUID, StoredCase> load(Collection<UUID> ids, String sql) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setArray(
                        1,
                        connection.createArrayOf("uuid", ids.stream().sorted().toArray()));
                try (var rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static Map<UUID, StoredCase> read(ResultSet rows) throws SQLException {
        var loaded = new LinkedHashMap<UUID, StoredCase>();
        while (rows.next()) {
            var row = new Row(rows);
            var id = rows.getObject(1, UUID.class);
            if (!loaded.containsKey(id)) {
                loaded.put(id, CaseRows.read(row));
            }
            row.skipTo(CaseRows.READ_COLUMNS);
            var invoice = InvoiceRows.read(row);
            if (invoice != null) {
                Row.sure(loaded.get(id)).file().invoices().put(invoice.invoiceId(), invoice);
            }
        }
        return loaded;
    }

    /** @throws DatabaseException a transient one if another replica has opened one of the cases in the meantime */
    void write(CaseChunk chunk) {
        var tenant = tenants.current();
        var files = new Block(CaseRows.LAYOUT);
        var invoices = new Block(InvoiceRows.LAYOUT);
        var cycles = new Block(CycleRows.LAYOUT);
        var events = new Block(CaseEventRow.LAYOUT);
        chunk.changed().forEach(one -> {
            CaseRows.add(files, tenant, one.stored(), one.standing());
            one.touchedInvoices().forEach(invoice -> InvoiceRows.add(invoices, tenant, one.id(), invoice));
            one.touchedCycle().ifPresent(cycle -> CycleRows.add(cycles, tenant, one.id(), cycle));
        });
        chunk.events().forEach(event -> event.addTo(events, tenant));
        database.run(connection -> {
            if (files.write(connection) < files.size()) {
                throw new SQLTransactionRollbackException("a case was opened twice at once", "40001");
            }
            invoices.write(connection);
            cycles.write(connection);
            events.write(connection);
        });
    }
}
