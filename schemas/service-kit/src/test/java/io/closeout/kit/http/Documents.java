package io.closeout.kit.http;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The documents of the test's doors. */
@ApplicationScoped
class Documents {

    record View(UUID id, String text, BigDecimal amount, long version) implements Versioned {}

    private final Database database;
    private final Tenants tenants;

    Documents(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    View add(UUID id, String text, BigDecimal amount) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("insert into door_document values (?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, tenants.current());
                insert.setString(3, text);
                insert.setBigDecimal(4, amount);
                insert.executeUpdate();
            }
        });
        return new View(id, text, amount, 1);
    }

    @Transactional
    Optional<View> find(UUID id) {
        return database.with(connection -> {
            try (var query =
                    connection.prepareStatement("select text, amount, version from door_document where id = ?")) {
                query.setObject(1, id);
                try (var rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new View(id, rows.getString(1), rows.getBigDecimal(2), rows.getLong(3)))
                            : Optional.empty();
                }
            }
        });
    }

    @Transactional
    View rename(UUID id, String text, String ifMatch) {
        var document = find(id).orElseThrow(ProblemException::notFound);
        Versions.check(ifMatch, document.version());
        database.run(connection -> {
            try (var update = connection.prepareStatement(
                    "update door_document set text = ?, version = version + 1 where id = ?")) {
                update.setString(1, text);
                update.setObject(2, id);
                update.executeUpdate();
            }
        });
        return new View(id, text, document.amount(), document.version() + 1);
    }
}
