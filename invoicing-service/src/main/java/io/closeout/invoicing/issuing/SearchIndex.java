package io.closeout.invoicing.issuing;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what documents and open charges are found by, in the transaction that writes them. */
@ApplicationScoped
class SearchIndex {

    private final Database database;
    private final Tenants tenants;

    SearchIndex(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Terms by what is found by them; those that are known stay. */
    static final class Entries {

        private final Map<UUID, Set<String>> terms = new LinkedHashMap<>();

        void add(UUID id, Set<String> some) {
            terms.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(some);
        }
    }

    /** With one statement. */
    void keep(Entries entries) {
        var ids = new ArrayList<UUID>();
        var terms = new ArrayList<String>();
        entries.terms.forEach((id, some) -> some.forEach(term -> {
            ids.add(id);
            terms.add(term);
        }));
        if (ids.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into document_term (tenant_id, document_id, term)
                    select ?, id, term from unnest(?::uuid[], ?::text[]) as given (id, term)
                    on conflict do nothing""")) {
                statement.setString(1, tenants.current());
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                statement.setArray(3, connection.createArrayOf("text", terms.toArray()));
                statement.executeUpdate();
            }
        });
    }
}
