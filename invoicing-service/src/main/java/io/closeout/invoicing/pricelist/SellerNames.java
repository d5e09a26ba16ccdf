package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.party.PartyNames;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the sellers are called that a list can be for. */
@ApplicationScoped
public class SellerNames {

    private static final int MOST = 500;

    private final Database database;
    private final PartyNames names;

    SellerNames(Database database, PartyNames names) {
        this.database = database;
        this.names = names;
    }

    /** One who sells. */
    public record Named(String id, String name) {}

    @Transactional
    Optional<String> of(UUID id) {
        return Optional.ofNullable(names.of(List.of(id)).get(id));
    }

    /** Those who have sold something and whose name is known, as the language sorts them. */
    @Transactional
    List<Named> all(Locale locale) {
        var ids = database.with(connection -> {
            try (var query = connection.prepareStatement("select distinct seller_id from invoice_slot limit " + MOST);
                    var rows = query.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        });
        return names.of(ids).entrySet().stream()
                .map(entry -> new Named(entry.getKey().toString(), entry.getValue()))
                .sorted(Comparator.comparing(Named::name, Collator.getInstance(locale)))
                .toList();
    }
}
