package io.closeout.verification.backtest;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Rule sets one can choose to try again. */
@ApplicationScoped
class UsedRuleSets {

    private static final int MOST = 50;

    private final Database database;

    UsedRuleSets(Database database) {
        this.database = database;
    }

    /** One of them. */
    record Used(String sha256, String id, String version) {}

    /** The newest first. */
    List<Used> latest() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select sha256, id, version from rule_set order by first_used_at desc, sha256 limit ?")) {
                query.setInt(1, MOST);
                var used = new ArrayList<Used>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        used.add(new Used(rows.getString(1), rows.getString(2), rows.getString(3)));
                    }
                }
                return used;
            }
        });
    }
}
