package io.closeout.verification.backtest;

import io.closeout.kit.sql.Database;
import io.closeout.verification.rules.BadRuleSetException;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.RuleSetReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts that somebody tried on the past lately. A draft has no other place to be kept. */
@ApplicationScoped
public class TriedDrafts {

    private static final int MOST = 5;
    private static final int MOST_REMEMBERED = 50;

    private static final String LATEST = """
            select rule_set_sha256 from back_test where rule_set_sha256 <> all (?)
            group by 1 order by max(requested_at) desc limit ?""";

    private final Database database;
    // To compile the rules takes longer than to ask them.
    private final Map<String, Optional<RuleSet>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Optional<RuleSet>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    TriedDrafts(Database database) {
        this.database = database;
    }

    /** The latest five of the network at work, without those that are in use. What cannot be read any more is left out. */
    public List<RuleSet> latest(Collection<RuleSet> inUse) {
        return database.with(connection -> {
            var drafts = new ArrayList<RuleSet>();
            for (var sha256 : digests(connection, inUse)) {
                var known = read.get(sha256);
                if (known == null) {
                    known = read(document(connection, sha256));
                    read.put(sha256, known);
                }
                known.ifPresent(drafts::add);
            }
            return drafts;
        });
    }

    private static List<String> digests(Connection connection, Collection<RuleSet> inUse) throws SQLException {
        try (var query = connection.prepareStatement(LATEST)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", inUse.stream().map(RuleSet::sha256).toArray()));
            query.setInt(2, MOST);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static String document(Connection connection, String sha256) throws SQLException {
        try (var query =
                connection.prepareStatement("select document from back_test where rule_set_sha256 = ? limit 1")) {
            query.setString(1, sha256);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static Optional<RuleSet> read(String document) {
        try {
            return Optional.of(RuleSetReader.read("draft", document.getBytes(StandardCharsets.UTF_8)));
        } catch (BadRuleSetException outdated) {
            return Optional.empty();
        }
    }
}
